// A run waits now and then, for its panel or the disk: one more than there are processors keeps two of them busy.
[assembly: LevelOfParallelism(3)]
