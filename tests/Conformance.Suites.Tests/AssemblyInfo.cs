// Runs mostly wait, for a panel or for dotnet test itself. The runner starts namespaces by name, so AtDocumentedRate
// comes first: its fixtures wait for minutes for the rate that a page documents, with little to do meanwhile.
[assembly: Parallelizable(ParallelScope.Fixtures)]
[assembly: LevelOfParallelism(4)]
