// Runs mostly wait, for a panel or for dotnet test itself.
[assembly: Parallelizable(ParallelScope.Fixtures)]
[assembly: LevelOfParallelism(4)]
