using Hearsay.Attributions.Chains;
using Hearsay.Tests.Support;

namespace Hearsay.Tests.Attributions;

/// <summary>Each test is a sentence with its source, cue and content marked, and the chain that follows from it.</summary>
public class ChainTests
{
    [Theory]
    [InlineData("{c1|The bridge is safe}, {s1|the mayor} {q1|said}.", "Tide > the mayor")]
    [InlineData("{s1|A harbour official} {q1|told} Reuters {c1|the port would close}.", "Tide > Reuters wire > A harbour official anonymous")]
    [InlineData("{s1|Kofi Adjei, the port's director}, {q1|told} the Associated Press {c1|on Monday that the port would close}.", "Tide > Associated Press wire > Kofi Adjei person")]
    [InlineData("{s1|Reuters}, citing two officials, {q1|reported} {c1|that the port was closed}.", "Tide > Reuters wire > two officials anonymous")]
    [InlineData("{s1|Reuters, citing a ministry source}, {q1|reported} {c1|that the port was closed}.", "Tide > Reuters wire > a ministry source anonymous")]
    [InlineData("{c1|The port was closed}, {s1|Xinhua} {q1|said}, quoting a spokesman for the navy.", "Tide > Xinhua News Agency state_agency > a spokesman for the navy office")]
    [InlineData("{s1|The foreign ministry} {q1|said} in a statement carried by TASS {c1|that talks had failed}.", "Tide > TASS state_agency > The foreign ministry office")]
    [InlineData("{c1|The plant will shut in May}, {q1|according to} {s1|an internal memo} seen by Bloomberg.", "Tide > Bloomberg News wire > an internal memo document")]
    [InlineData("\"{c1|We will not leave},\" {s1|the statement} {q1|reads}, according to Tasnim.", "Tide > Tasnim News Agency state_agency > the statement document")]
    [InlineData("{c1|Talks have failed}, {s1|the report} {q1|said}, quoted by Interfax and carried by the BBC.", "Tide > BBC outlet > Interfax wire > the report document")]
    [InlineData("{s1|The minister} {q1|was quoted} by Yonhap {q1|as saying} {c1|that talks had failed}.", "Tide > Yonhap News Agency wire > The minister office")]
    [InlineData("Kyodo {q1|quoted} {s1|a coast guard officer} as saying {c1|that the ship had sunk}.", "Tide > Kyodo News wire > a coast guard officer")]
    [InlineData("{c1|Prices fell in June}, {q1|according to} {s1|a study} by the Rand Corporation.", "Tide > a study document > the Rand Corporation organisation")]
    [InlineData("{s1|She} {q1|said} in an interview with Der Spiegel {c1|that she would stay}.", "Tide > Der Spiegel outlet > She person")]
    [InlineData("{c1|The dam is sound}, {s1|state media} {q1|reported}.", "Tide > state media state_agency")]
    [InlineData("As {s1|Tide} {q1|reported} earlier, {c1|the dam had cracks}.", "Tide")]
    [InlineData("As {s1|we} {q1|reported} earlier, {c1|the dam had cracks}.", "Tide")]
    [InlineData("{s1|An engineer} {q1|told} Tide {c1|that the dam had cracks}.", "Tide > An engineer anonymous")]
    [InlineData("{s1|People familiar with the talks} {q1|said} {c1|a deal was near}, the Wall Street Journal reported.", "Tide > The Wall Street Journal outlet > People familiar with the talks anonymous")]
    [InlineData("{s1|The Globe} {q1|cited} {c1|a statement distributed by TASS and relayed by Interfax}.", "Tide > The Globe > Interfax wire > TASS state_agency > a statement document")]
    [InlineData("{q1|It was said} {c1|that the dam had cracks}.", "Tide")]
    public void A_chain_runs_from_the_outlet_over_whoever_relays_to_whoever_speaks(string marked, string expected)
    {
        var chain = Build(marked).Attributions[0].Chain;
        Assert.Equal(Plain(expected, chain), ChainDump.Of(chain));
    }

    [Fact]
    public void A_dateline_credits_the_agency_that_wrote_the_report() =>
        Assert.Equal(
            "Tide outlet > Reuters wire > the mayor",
            ChainDump.Names(Build("ACCRA, April 3 (Reuters) - {c1|The bridge is safe}, {s1|the mayor} {q1|said}.").Attributions[0].Chain, 2));

    [Fact]
    public void A_report_of_nobody_knows_its_outlet_from_its_own_words() =>
        Assert.Equal(
            "The Tide",
            Build("As The Tide reported earlier, the dam had cracks.\n{c1|It is safe}, {s1|the mayor} {q1|said}.", outlet: null).Attributions[0].Chain[0].Name);

    [Fact]
    public void Without_any_hint_the_outlet_is_unknown() =>
        Assert.Equal("unknown outlet", Build("{c1|It is safe}, {s1|the mayor} {q1|said}.", outlet: null).Attributions[0].Chain[0].Name);

    [Fact]
    public void A_statement_keeps_its_relays_further_down() =>
        Assert.Equal(
            "Tide > Interfax > the statement",
            ChainDump.Names(Build("{s1|A statement} carried by Interfax {q1|said} {c1|the dam held}.\n\"{c2|It will hold},\" {s2|the statement} {q2|added}.").Attributions[1].Chain));

    [Theory]
    [InlineData("{s1|Norway} {q1|denied} {c1|it}.\n{c2|No ship was there}, {s2|a spokesman for the Ministry of Defence, Halvard Ness,} {q2|said}.", "NO")]
    [InlineData("{s1|Norway} {q1|denied} {c1|it}.\n{s2|The harbour board} {q2|said} {c2|no ship was there}.", null)]
    [InlineData("{s1|Norway} {q1|denied} {c1|it}.\n{s2|Iceland} {q2|said} {c2|so}.\n{s3|The defence ministry} {q3|said} {c3|no ship was there}.", null)]
    public void An_office_without_a_state_is_that_of_the_one_state_that_speaks(string marked, string? state) =>
        Assert.Equal(state, Build(marked).Attributions[^1].Chain[^1].Principal);

    private static Reading Build(string marked, string? outlet = "Tide")
    {
        var reading = MarkedText.Read(marked);
        reading = new Reading(reading.Report with { Outlet = outlet })
        {
            Paragraphs = reading.Paragraphs,
            Sentences = reading.Sentences,
            Tokens = reading.Tokens,
            Attributions = reading.Attributions,
        };
        return new ChainBuilder().Run(reading, TestContext.Current.CancellationToken);
    }

    /// <summary>The expectation may leave a kind out.</summary>
    private static string Plain(string expected, ImmutableArray<ChainLink> chain)
    {
        var parts = expected.Split(" > ");
        for (var i = 0; i < Math.Min(parts.Length, chain.Length); i++)
        {
            if (parts[i] == chain[i].Name) parts[i] = ChainDump.Of([chain[i]]);
        }
        return string.Join(" > ", parts);
    }
}
