using Hearsay.Fuzz;

return FuzzCommand.Run(args, Console.Out);
