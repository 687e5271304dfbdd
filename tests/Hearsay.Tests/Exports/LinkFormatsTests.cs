using System.Buffers;
using System.Text;
using Hearsay.Exports;

namespace Hearsay.Tests.Exports;

public class LinkFormatsTests
{
    private static readonly ReportRank A = new(1, new ReportId("aa")), B = new(2, new ReportId("bb"));

    [Fact]
    public void A_copy_edge_is_one_line() => Assert.Equal(
        """{"schema":"hearsay/copy/1","a":"doc aa","b":"doc bb","a_report":"aa","b_report":"bb","kind":"shared_passages","containment":0.41,"direction":"b_from_a","credit":null,"why":"4 whole sentences"}""" + "\n",
        Written(output => CopiesFormat.Write([new CopyEdge(A, B, CopyKind.SharedPassages, 0.41, CopyDirection.BFromA, null, "4 whole sentences")], Doc, output)));

    [Fact]
    public void A_story_is_one_line_with_its_lineages() => Assert.Equal(
        """{"schema":"hearsay/story/1","id":"0f","title":"Ferry sinks","reports":["doc aa","doc bb"],"report":["aa","bb"],"lineages":[["doc aa"],["doc bb"]],"from":"2025-05-03","to":null}""" + "\n",
        Written(output => StoriesFormat.Write([new Story(new StoryId("0f"), "Ferry sinks", [A, B], [new Lineage(A, [A], null), new Lineage(B, [B], null)], new DateOnly(2025, 5, 3), null)], Doc, output)));

    [Fact]
    public void A_link_says_what_decided()
    {
        var (a, b) = (new ClaimRef(A, 0, new ClaimId("c1")), new ClaimRef(B, 3, new ClaimId("c2")));
        var link = new ClaimLink(a, b, ClaimRelation.Same, 0.87, null, [new LinkFeature("same predicate", 1, 1.25), new LinkFeature("same words", 0.4, -0.5)], false);

        Assert.Equal("""
            SAME  0.87
              doc aa: words of c1
              doc bb: words of c2
               +1.25  same predicate
               -0.50  same words (0.40)

            """.ReplaceLineEndings("\n"), WhyFormat.Text(link, claim => $"words of {claim.Claim}", Doc));
        Assert.Contains("\"relation\":\"SAME\",\"score\":0.87,\"veto\":null,\"features\":[{\"name\":\"same predicate\",\"value\":1,\"weight\":1.25}", Written(output => WhyFormat.Write(link, Doc, output)));
    }

    private static string Doc(ReportId id) => "doc " + id;

    private static string Written(Action<IBufferWriter<byte>> write)
    {
        var output = new ArrayBufferWriter<byte>();
        write(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
