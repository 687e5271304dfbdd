using Hearsay.Bench;

return BenchCommand.Run(args, Console.Out);
