using Hearsay.Models;
using Hearsay.Models.Kernels;

namespace Hearsay.Bench;

/// <summary>The networks alone, on drawn ids: the encoder by how its sequences lie, then with all heads.</summary>
internal static unsafe class NetworkBench
{
    private const int Tokens = 500;
    private const int SentenceTokens = 23;
    private static readonly int[] Tables = [20000, 20000, 4000, 6000, 2000, 1000, 16, 65];

    public static void Run(TextWriter output)
    {
        var random = new Random(3);
        int[] ids = [.. Enumerable.Range(0, Tokens * Tables.Length).Select(i => random.Next(1, Tables[i % Tables.Length]))];
        int[] sentences = [.. Enumerable.Range(0, Tokens / SentenceTokens + 1).Select(i => i * SentenceTokens), Tokens];
        var began = Clock.Start();
        var (attribution, syntax) = (AttributionNetwork.Load(), SyntaxNetwork.Load());
        var first = began.Seconds;
        var again = Clock.BestOf(5, () => _ = (AttributionNetwork.Load(), SyntaxNetwork.Load()));
        var trunk = new Trunk(attribution.File, Kernel.Best);
        var work = new Workspace();
        output.WriteLine($"{"network",-26}{"tokens/s",12}   one core");
        Print("encoder, one document", () => trunk.Encode(ids, [0, Tokens], work));
        Print("encoder, sentences", () => trunk.Encode(ids, sentences, work));
        Print("attribution", () => attribution.Tag(ids));
        Print("syntax", () => syntax.Read(ids, sentences));
        output.WriteLine(FormattableString.Invariant($"{"loading both",-26}{first * 1e3,12:f0}   ms, and {again * 1e3:f0} ms once compiled"));
        output.WriteLine();

        void Print(string name, Action work)
        {
            const int Times = 40;
            var seconds = Clock.BestOf(8, () =>
            {
                for (var i = 0; i < Times; i++) work();
            });
            output.WriteLine(FormattableString.Invariant($"{name,-26}{Tokens * Times / seconds,12:n0}"));
        }
    }
}
