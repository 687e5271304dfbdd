using Hearsay.Intake;
namespace Hearsay.Cli.Verbs;
internal sealed class ReportSource(IntakeOptions options)
{
    public IEnumerable<PendingReport> Of(IEnumerable<Input> inputs)
    {
        var i = 0;
        foreach (var input in inputs)
        {
            var one = input;
            yield return new PendingReport(() => one.Rejection is { } r ? r : new Hearsay.Intake.Texts.TextFileReader(options).Read(File.ReadAllBytes(one.Origin), one.Origin), i++);
        }
    }
}
