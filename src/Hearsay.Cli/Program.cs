using Hearsay.Cli.Terminals;
using Hearsay.Cli.Verbs;

return await HearsayCommand.Run(args, Terminal.OfProcess());
