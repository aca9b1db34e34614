// Runs mostly wait, for a panel or for dotnet test itself.
[assembly: LevelOfParallelism(3)]
