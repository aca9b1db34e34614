using Conformance.MutationTests;

[assembly: LevelOfParallelism(Measured.Parallelism)]
