// A run waits now and then, for its panel or the disk: more of them than there are processors keep those busy.
[assembly: LevelOfParallelism(4)]
