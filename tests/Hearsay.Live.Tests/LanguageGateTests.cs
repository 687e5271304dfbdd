using Hearsay.Language;
using Hearsay.Ledger;
using Hearsay.Tests.Support;

namespace Hearsay.Live.Tests;

public class LanguageGateTests
{
    [Theory]
    [InlineData("en", "The northern pier at Holm collapsed into the harbour on Monday, and the Ferry Board said that nobody was on it when the deck gave way.")]
    [InlineData("fr", "Le quai nord de la ville s'est effondré lundi dans le port, et le conseil a dit que personne n'était sur les planches au moment de la chute.")]
    [InlineData("de", "Der nördliche Pier ist am Montag in den Hafen gestürzt, und der Rat der Stadt sagte, dass niemand auf dem Deck war, als es unter den Wellen nachgab.")]
    [InlineData("es", "El muelle del norte se hundió el lunes en el puerto, y la junta dijo que no había nadie en la cubierta cuando las olas la rompieron por la noche.")]
    [InlineData("it", "Il molo nord è crollato lunedì nel porto della città, e il consiglio ha detto che non c'era nessuno sul ponte quando le onde lo hanno rotto.")]
    [InlineData("pt", "O cais do norte caiu na segunda-feira no porto da cidade, e o conselho disse que não havia ninguém na ponte quando as ondas a partiram de noite.")]
    [InlineData("nl", "De noordelijke pier is op maandag in de haven gestort, en de raad zei dat er niemand op het dek was toen het door de golven werd gebroken.")]
    [InlineData("pl", "Północne molo zawaliło się w poniedziałek do portu, a rada powiedziała, że nikogo nie było na pokładzie, gdy fale go złamały, i że jest to wina wiatru.")]
    [InlineData("sv", "Den norra piren rasade på måndagen ned i hamnen, och styrelsen sade att det inte var någon på däcket när vågorna bröt det under natten, och att den ska lagas.")]
    [InlineData("tr", "Kuzey iskelesi pazartesi günü limana çöktü ve kurul, dalgalar güverteyi kırdığı zaman orada kimse olmadığını söyledi, bu olay için bir soruşturma ve daha çok önlem var.")]
    [InlineData("ru", "Северный пирс в понедельник рухнул в гавань, и совет сказал, что на нём не было никого, когда волны сломали его, и что это не вина города, но дело ветра.")]
    [InlineData("uk", "Північний пірс у понеділок упав у гавань, і рада сказала, що на ньому не було нікого, коли хвилі його зламали, та що це не вина міста, але вітру.")]
    [InlineData("ar", "انهار الرصيف الشمالي يوم الاثنين في الميناء وقال المجلس إن أحدا لم يكن على السطح في ذلك الوقت وإن هذا كان من فعل الرياح التي هبت على المدينة مع المطر")]
    [InlineData("el", "Η βόρεια προβλήτα κατέρρευσε τη Δευτέρα στο λιμάνι και το συμβούλιο είπε ότι κανείς δεν ήταν εκεί.")]
    [InlineData("ja", "北の桟橋が月曜日に港に崩れ落ち、その時は誰もいなかったと委員会は述べた。")]
    [InlineData("zh", "北码头星期一倒塌落入港口,委员会说当时没有人在上面,城市将调查此事。")]
    [InlineData("ko", "북쪽 부두가 월요일 항구로 무너졌으며 위원회는 당시 아무도 없었다고 말했다.")]
    [InlineData(null, "Pier closed")]
    [InlineData(null, "Holm 3 Estmere 1; Valborg 2 Holm 2; Estmere 0 Valborg 0; Holm 4 Valborg 1; Estmere 2 Holm 2; Valborg 5 Estmere 4; Holm 1 Valborg 1; Estmere Holm Valborg Holm Estmere")]
    [InlineData(null, "a.a a a.a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a")]
    public void Languages_are_told_by_their_small_words(string? language, string text) => Assert.Equal(language, LanguageIdentifier.Of(text));

    [Fact]
    public async Task A_report_in_another_language_is_kept_and_flagged_and_not_misread()
    {
        using var terminal = new TestTerminal();
        var page = terminal.Write("quai.html", "<html><body><article><h1>Le quai</h1><p>« Le quai nord est fermé », a dit lundi le conseil de la ville. Le port est ouvert pour les bateaux, a-t-il ajouté, mais les passagers ne sont pas admis dans la gare.</p></article></body></html>");

        Assert.Equal(0, await terminal.Run("read", page));
        Assert.Contains("another language than English (fr)", terminal.Output);
        Assert.Equal(0, await terminal.Run("read", page));
        Assert.Contains("another language than English (fr)", terminal.Output);
        using var ledger = ClaimLedger.Open(terminal.Path("hearsay.db"));
        Assert.Equal((1, 0), (ledger.Counts().Reports, ledger.Counts().Claims));
    }
}
