using System.Collections;
using System.Reflection;
using Hearsay.Stories;

namespace Hearsay.Tests.Stories;

public class SketchCodecTests
{
    /// <summary>What a claim is filed and found under stands in the ledger's own tables.</summary>
    private static readonly string[] LeftOut = [nameof(ClaimSketch.Keys), nameof(ClaimSketch.Probes)];

    [Fact]
    public void A_sketch_in_short_holds_all_by_which_its_claims_are_compared()
    {
        foreach (var whole in RandomReports.Make(3, 12).Select(SketchedReport.Of))
        {
            var loaded = 0;
            var kept = SketchCodec.Read(SketchCodec.Write(whole), whole.Rank, () => whole.Filed, () =>
            {
                loaded++;
                return whole;
            });

            Assert.False(kept.IsWhole);
            Assert.Equal(whole.Vectors.Terms, kept.Vectors.Terms);
            Assert.Equal(whole.Vectors.TitleTerms, kept.Vectors.TitleTerms);
            Assert.Equal(whole.Vectors.Entities, kept.Vectors.Entities);
            Assert.Equal(whole.Claims.Select(Shown), kept.Claims.Select(Shown));
            Assert.Equal(Enumerable.Range(0, whole.Claims.Length).Select(whole.Ref), Enumerable.Range(0, kept.Claims.Length).Select(kept.Ref));
            Assert.Equal(Shown(whole.Head), Shown(kept.Head));
            Assert.Equal((whole.Filed, 0), (kept.Filed, loaded));
            Assert.Equal((whole, 1), (kept.Whole, loaded));
        }
    }

    /// <summary>All public fields, so that a new one cannot be forgotten.</summary>
    private static string Shown<T>(T kept) => string.Join("; ", typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(field => !LeftOut.Contains(field.Name))
        .Select(field => $"{field.Name} {(field.GetValue(kept) is IEnumerable list and not string ? string.Join(' ', list.Cast<object?>()) : field.GetValue(kept))}"));
}
