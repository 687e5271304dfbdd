using Hearsay.Events.Registers;
using Hearsay.Tests.Support;

namespace Hearsay.Tests.Events;

/// <summary>A report of our own of the kind that desks keep registers from.</summary>
public class RegisterTests
{
    private const string Report =
        """
        Belarus admits its soldiers fought beside the Syrian army

        Belarus has acknowledged for the first time that its airborne troops took part in fighting against Turkish-backed rebels in Syria's Idlib province.
        The Baltic Ledger writes this, citing a communique of the defence ministry in Minsk that was carried by the state news agency BelTA and relayed by AFP.
        "Our paratroopers, sent on the instructions of the President of the Republic of Belarus, helped the Syrian army to retake the town of Saraqib," the communique said, according to BelTA.
        The communique says that Belarusian units were deployed to Syria under the friendship pact that Minsk and Damascus signed in March 2019. Diplomats in Minsk maintained that the decision to invoke Article 7 of the Treaty on Mutual Assistance followed a long review of the threat.
        Details regarding the number, equipment and losses of the Belarusian contingent were not disclosed. However, Minsk announced plans to build a memorial to the "fallen brothers".
        Earlier, Syria's chief of staff Ali Abdullah Ayyoub briefed President Bashar al-Assad on what he called the "cleansing" of Idlib province, the first public confirmation by Damascus of Belarusian involvement in the war.
        As The Baltic Ledger reported earlier, Belarus has shipped at least 2,300 crates of ammunition to Syria over the past ten months.
        """;

    private static readonly Lazy<Reading> Read = new(() => Samples.Read(Report));

    [Fact]
    public void Taking_part_in_fighting_is_an_assault_by_the_state_s_forces() =>
        Assert.Contains("ASSAULT 'fighting' BLRMIL -> SYRREB", EventDump.Of(Read.Value));

    [Fact]
    public void Deployments_tell_whose_order_and_whose_units() => Assert.Equal(
        ["President of the Republic (BLRGOV): Our paratroopers", "Belarusian (BLR): Belarusian units"],
        Rows("deployments", "{0}: {2}"));

    [Fact]
    public void Agreements_are_signed_and_invoked_with_their_article() => Assert.Equal(
        ["friendship pact  signed Minsk (BLRGOV); Damascus (SYRGOV) 2019-03", "Treaty on Mutual Assistance Article 7 invoked  "],
        Rows("agreements", "{0} {1} {2} {3} {4}"));

    [Fact]
    public void A_transfer_keeps_its_number_as_an_interval_and_its_window_without_a_date() => Assert.Equal(
        ["Belarus (BLR): >=2,300 crates of ammunition -> Syria (SYR), 10 months before publication"],
        Rows("transfers", "{0}: {3} {2} -> {4}, {5}"));

    [Fact]
    public void What_is_withheld_and_what_is_planned_are_positions()
    {
        var rows = Rows("positions", "{2} {3} {4}");

        Assert.Contains("WITHHELD number undisclosed", rows);
        Assert.Contains("WITHHELD losses undisclosed", rows);
        Assert.Contains(rows, row => row.Contains("to build a memorial") && row.EndsWith("planned"));
    }

    [Fact]
    public void A_briefing_has_its_two_parties() => Assert.Contains("CONSULT 'briefed' SYR", EventDump.Of(Read.Value));

    [Theory]
    [InlineData("Officials said that the blast killed 14 soldiers and wounded 30 others.", "killed 14 soldiers")]
    [InlineData("Rebels captured nine policemen, the governor said.", "captured 9 policemen")]
    public void Losses_say_by_whose_count(string sentence, string expected)
    {
        var table = RegisterBook.Build("losses", [Samples.Read(sentence)]);

        Assert.Contains(table.Rows, row => $"{row.Cells[0].Text} {row.Cells[1].Text} {row.Cells[2].Text}" == expected && row.Cells[7].Text.Length > 0);
    }

    [Fact]
    public void Every_cell_with_a_span_leads_to_words_of_the_report()
    {
        foreach (var name in RegisterBook.Names)
        {
            var table = RegisterBook.Build(name, [.. Samples.Readings, Read.Value]);
            foreach (var row in table.Rows)
            {
                Assert.Equal(table.Columns.Length, row.Cells.Length);
                Assert.All(row.Cells, cell => Assert.True(cell.Span is not { IsEmpty: true }));
            }
        }
    }

    [Fact]
    public void An_unknown_register_is_refused_with_the_names_there_are() =>
        Assert.Contains("losses", Assert.Throws<ArgumentException>(() => RegisterBook.Build("loses", [])).Message);

    private static string[] Rows(string name, string form) =>
        [.. RegisterBook.Build(name, [Read.Value]).Rows.Select(row => string.Format(form, [.. row.Cells.Select(cell => cell.Text)]))];
}
