using System.Text;

namespace Hearsay.Tests.Intake;

public class EncodingTests
{
    private const string Story = "Talks end without a deal\r\n\r\nThe envoy said: “No one left the table.” It cost €5m.\rA café in Łódź – 😀 – was full.\n";

    public static TheoryData<string> UnicodeForms => new("utf-8", "utf-8+bom", "utf-16le+bom", "utf-16be+bom", "utf-16le", "utf-16be", "utf-32le+bom");

    [Theory]
    [MemberData(nameof(UnicodeForms))]
    public void Every_unicode_form_gives_the_same_text_with_its_line_ends(string form)
    {
        var encoding = EncodingOf(form);
        byte[] bytes = form.EndsWith("bom", StringComparison.Ordinal)
            ? [.. encoding.GetPreamble(), .. encoding.GetBytes(Story)]
            : encoding.GetBytes(Story);

        var report = Take.Text(bytes);

        Assert.Equal(Story, report.Text);
        Assert.Equal("Talks end without a deal", report.Quote(report.Title!.Value));
        Assert.Equal(1.0, OffsetCheck.Verify(report, encoding, references: false));
    }

    [Theory]
    [InlineData("windows-1252", "The minister said: “Ça suffit.” The café – once full – closed; prices rose by 5 € in Paris. Nobody answered calls.")]
    [InlineData("windows-1251", "Министр заявил в понедельник, что переговоры продолжатся на этой неделе. «Мы готовы», сказал он журналистам после встречи.")]
    [InlineData("koi8-r", "Министр заявил в понедельник, что переговоры продолжатся на этой неделе. Мы готовы, сказал он журналистам после встречи в столице.")]
    [InlineData("shift_jis", "外務省は月曜日、協議が今週も続くと発表した。「準備はできている」と報道官は記者団に語った。次の会合は金曜日に開かれる。")]
    [InlineData("gb18030", "外交部星期一表示,会谈将在本周继续进行。发言人对记者说:“我们已经准备好了。”下一次会议将于星期五举行,地点尚未公布。")]
    [InlineData("euc-kr", "외교부는 월요일 회담이 이번 주에도 계속될 것이라고 밝혔다. 대변인은 기자들에게 준비가 되어 있다고 말했다.")]
    public void A_legacy_code_page_is_recognised(string charset, string story)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset);

        var report = Take.Text(encoding.GetBytes(story));

        Assert.Equal(story, report.Text);
        Assert.Equal(1.0, OffsetCheck.Verify(report, encoding, references: false));
    }

    [Theory]
    [InlineData("<meta charset=windows-1251>", "windows-1251")]
    [InlineData("<meta http-equiv='Content-Type' content='text/html; charset=iso-8859-2'>", "iso-8859-2")]
    [InlineData("<?xml version='1.0' encoding='koi8-r'?><html>", "koi8-r")]
    public void A_page_is_decoded_as_it_declares(string declaration, string charset)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(charset)!;
        var words = charset == "iso-8859-2" ? "Žižka řekl, že schůze bude v Plzni" : "Министр заявил об этом вчера";
        var html = $"{declaration}<title>x</title><body><p>{words}.</p></body>";

        var report = Take.One(encoding.GetBytes(html), "page.html").Report!;

        Assert.Contains(words, report.Text, StringComparison.Ordinal);
        Assert.True(OffsetCheck.Verify(report, encoding) > 0.9);
    }

    [Fact]
    public void Stray_windows_bytes_in_utf8_become_the_quotation_marks_they_were()
    {
        byte[] bytes = [.. "Première: "u8, 0x93, .. "We stay"u8, 0x94, .. ", said Zoë Łem."u8];

        var report = Take.Text(bytes);

        Assert.Equal("Première: “We stay”, said Zoë Łem.", report.Text);
        Assert.Contains(report.Provenance, note => note.Contains("2 stray bytes", StringComparison.Ordinal));
    }

    [Fact]
    public void A_lone_surrogate_becomes_one_replacement_character()
    {
        byte[] wide = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("He said "), 0x3D, 0xD8, .. Encoding.Unicode.GetBytes(" no.")];
        byte[] narrow = [.. "He said "u8, 0xED, 0xA0, 0xBD, .. " no to Zoë."u8];

        Assert.Equal("He said \uFFFD no.", Take.Text(wide).Text);
        Assert.Equal("He said \uFFFD no to Zoë.", Take.Text(narrow).Text);
    }

    private static Encoding EncodingOf(string form) => form.Split('+')[0] switch
    {
        "utf-16le" => Encoding.Unicode,
        "utf-16be" => Encoding.BigEndianUnicode,
        "utf-32le" => Encoding.UTF32,
        _ => new UTF8Encoding(form.EndsWith("bom", StringComparison.Ordinal)),
    };
}
