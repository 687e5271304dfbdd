using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using Hearsay.Cli.Briefs;
using Hearsay.Tests.Support;
using Spectre.Console;

namespace Hearsay.Tests.Cli;

public partial class BriefFormatTests
{
    private static readonly Reading Ferry = MarkedText.Read(
        """
        Ferry line to reopen, board says
        {s1|The board} {q1|said} {c1|the northern line would reopen on Monday}. {c2|"The pier is sound,"} {s2|it} {q2|added}, according to the Coast Bureau.
        {s3|Captain Ilse Brandt} {q3|told} the inquiry {c3|that {s4|two of her crew} {q4|had warned} {c4|the pilot} twice}.
        {q5|It was claimed} {c5|that nobody was on watch}.
        """, "ferry", "Lake Courier")
        .Chain(1, ("Lake Courier", SourceKind.Outlet), ("Coast Bureau", SourceKind.StateAgency), ("Ferry Board", SourceKind.Organisation))
        .Chain(2, ("Lake Courier", SourceKind.Outlet), ("Coast Bureau", SourceKind.StateAgency), ("Ferry Board", SourceKind.Organisation))
        .Change(2, a => a with { Mode = AttributionMode.Direct, Confidence = 0.988 })
        .Chain(3, ("Lake Courier", SourceKind.Outlet), ("Ilse Brandt", SourceKind.Person))
        .Chain(4, ("Lake Courier", SourceKind.Outlet), ("Ilse Brandt", SourceKind.Person), ("two of her crew", SourceKind.Anonymous))
        .Change(4, a => a with { Parent = new AttributionId(2), Confidence = 0.61 })
        .Chain(5, ("Lake Courier", SourceKind.Outlet));

    [Theory]
    [InlineData("Neither the harbour board nor the ferry company replied to requests for comment.", "no answer")]
    [InlineData("None of the three banks answered questions on Monday.", "no answer")]
    [InlineData("The Courier could not independently verify the figures.", "not confirmed")]
    public void A_silence_is_told_once_and_by_its_name(string sentence, string name)
    {
        var text = Render(Samples.Read(sentence), 200, colour: false);

        Assert.Contains("Nobody is quoted or cited.", text);
        Assert.Contains($"· {name}: ", text);
    }

    [Fact]
    public void A_brief_shows_each_chain_from_its_root_and_the_words_that_rest_on_it() => Assert.Equal(
        """
        ferry
        Lake Courier · date not known · ferry.txt
        5 attributions. Roots: 2 organisation, 1 no speaker named, 1 not named, 1
        person.
        ────────────────────────────────────────────────────────────────────────────────

        Ferry Board, organisation
        └ Coast Bureau, state agency
          └ Lake Courier, outlet
           1  *The board* _said_ [the northern line would reopen on Monday]
              (indirect, 90%)
           2  ["The pier is sound,"] *it* _added_ (direct, 99%)

        Ilse Brandt, person
        └ Lake Courier, outlet
           3  *Captain Ilse Brandt* _told_ the inquiry [that two of her crew had warned
              the pilot twice] (indirect, 90%)

              two of her crew, not named
              └ Ilse Brandt, as in 3
                 4  *two of her crew* _had warned_ [the pilot] (indirect, 61%)

        no speaker named
        └ Lake Courier, outlet
           5  _It was claimed_ [that nobody was on watch] (indirect, 90%)


        """.ReplaceLineEndings("\n"),
        Render(Ferry, 80, colour: false).Replace('\u00A0', ' '));

    [Fact]
    public void What_is_sooner_wrong_than_right_stands_apart_at_the_end()
    {
        var page = Render(Ferry.Change(4, a => a with { Confidence = 0.41 }), 80, colour: false).Replace('\u00A0', ' ');
        Assert.Contains("4 attributions. Roots: 2 organisation, 1 no speaker named, 1 person. 1\nuncertain, at the end.", page);
        Assert.EndsWith(
            "Uncertain: these words may be nobody's, or somebody else's\n   4  *two of her crew* _had warned_ [the pilot]  (indirect, 41%)\n\n".Replace("  (", " ("), page);
    }

    [Fact]
    public void An_outlet_that_nobody_named_is_not_given_a_name()
    {
        var page = Render(MarkedText.Read("{s1|She} {q1|said} {c1|no}.").Chain(1, ("unknown outlet", SourceKind.Outlet), ("She", SourceKind.Person)), 80, colour: false);

        Assert.Contains("She, person\n└ outlet not known\n", page);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(57)]
    [InlineData(100)]
    public void No_line_is_wider_than_the_terminal_and_none_ends_in_a_space(int width)
    {
        var wide = MarkedText.Read("{s1|北京市政府発言人} {q1|said} {c1|" + new string('x', 230) + " and 港は閉鎖されている と 述べた}.");

        foreach (var reading in new[] { Ferry, wide })
        {
            foreach (var line in Render(reading, width, colour: false).Split('\n'))
            {
                Assert.True(line.GetCellWidth() <= width, line);
                Assert.Equal(line.TrimEnd(' '), line);
            }
        }
    }

    [Fact]
    public void Colour_changes_no_words()
    {
        var plain = Render(Ferry, 80, colour: false).Replace("*", "").Replace("_", "");
        var coloured = Escape().Replace(Render(Ferry, 80, colour: true), "");

        Assert.Contains('\e', Render(Ferry, 80, colour: true));
        Assert.Equal(Words(plain), Words(coloured));

        static string Words(string page) => string.Join(' ', page.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void A_report_cannot_steer_the_terminal()
    {
        var hostile = MarkedText.Read("{s1|A\e[2Jclerk} {q1|said} {c1|\u202Ereversed\u0007}.");

        Assert.DoesNotContain(Render(hostile, 80, colour: false), letter => letter is '\e' or '\u202E' or '\u0007');
    }

    [Fact]
    public void A_widepassage_keeps_its_ends_and_says_how_much_is_left_out()
    {
        var words = string.Join(' ', Enumerable.Range(1, 300));
        var page = Render(MarkedText.Read("{s1|She} {q1|said} {c1|" + words + "}."), 100, colour: false);

        Assert.Contains("[1 2 3 ", page);
        Assert.Contains("299 300]", page);
        Assert.Matches(@"… \d+ words …", page);
    }

    [Fact]
    public void What_another_attribution_tells_is_cut_out_between_source_and_cue()
    {
        var reading = MarkedText.Read("{s1|The warden} {q1|said} {c1|it was late}, but {q2|called} {c2|the road safe}.");
        var page = Render(reading.Change(2, a => a with { Source = reading.Attributions[0].Source }), 100, colour: false);

        Assert.Contains("*The warden* … _called_ [the road safe]", page);
    }

    [Fact]
    public void What_the_words_themselves_negate_is_not_called_denied()
    {
        var page = Render(Samples.Read("The mill burned down on Friday. Nobody was hurt, the mayor of Aldern said. The mayor denied that guards had slept."), 100, colour: false);

        Assert.Contains("in the negative: Nobody was hurt", page);
        Assert.Contains("denied: guards had slept", page);
    }

    [GeneratedRegex(@"\e\[[0-9;]*m")]
    private static partial Regex Escape();

    private static string Render(Reading reading, int width, bool colour)
    {
        var output = new ArrayBufferWriter<byte>();
        new BriefFormat(width, colour).Write(reading, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
