using System.Net;
using System.Text;
using Hearsay.Pipelines;

namespace Hearsay.Web.Tests.Safety;

public class GuardTests(Pier pier)
{
    private const string Token = "a-token-of-some-length";

    [Theory]
    [InlineData("/api/v1/claims")]
    [InlineData("/exports/csv")]
    [InlineData("/")]
    public async Task A_name_that_is_not_the_servers_is_refused(string address)
    {
        var served = pier.Served;
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Host = "rebound.example";

        Assert.Equal((421, "host"), await served.Problem(request));
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task A_page_elsewhere_can_give_no_report_and_call_no_tool(string header, string value)
    {
        var served = pier.Served;
        foreach (var address in (string[])["/api/v1/reports", "/mcp", "/jobs"])
        {
            var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent("A report.") };
            request.Headers.Add(header, value);

            Assert.Equal((403, "origin"), await served.Problem(request));
        }
        Assert.Equal(2, served.Ledger.Counts().Reports);
    }

    [Theory]
    [InlineData("/api/v1/claims")]
    [InlineData("/mcp")]
    public async Task Programs_need_the_token_where_one_is_set(string address)
    {
        await using var served = await Served.Start(options: new ServeOptions { Token = Token });
        var wrong = new HttpRequestMessage(HttpMethod.Get, address);
        wrong.Headers.Add("Authorization", "Bearer " + Token + "x");

        Assert.Equal((401, "token"), await served.Problem(address));
        Assert.Equal((401, "token"), await served.Problem(wrong));
    }

    [Fact]
    public async Task The_token_opens_and_the_exports_stand_behind_it()
    {
        await using var served = await Served.Start(options: new ServeOptions { Token = Token });
        Assert.Equal(HttpStatusCode.Redirect, (await served.Client.GetAsync("/exports/csv")).StatusCode);

        served.Client.DefaultRequestHeaders.Add("Authorization", "Bearer " + Token);

        Assert.Equal(2, (await served.Items("/api/v1/claims")).Count);
        Assert.StartsWith("claim,report", await served.Client.GetStringAsync("/exports/csv"));
    }

    [Theory]
    [InlineData("0.0.0.0", null, "--token-file")]
    [InlineData("192.0.2.1", null, "--token-file")]
    [InlineData("::", null, "--token-file")]
    [InlineData("0.0.0.0", "short", "16 characters")]
    [InlineData("127.0.0.1", "short", "16 characters")]
    public void Binding_beyond_this_machine_without_a_good_token_is_refused_with_what_to_do(string bind, string? token, string told)
    {
        using var shelf = Shelf.Pier();
        var options = new ServeOptions { Address = IPAddress.Parse(bind), Port = 0, Token = token };

        var refused = Assert.Throws<ArgumentException>(() => WebServer.Create(options, shelf.Ledger, new Lazy<Pipeline>(DefaultPipeline.Create), TimeProvider.System));

        Assert.Contains(told, refused.Message);
    }

    [Fact]
    public async Task An_upload_beyond_the_limit_is_refused_and_leaves_nothing()
    {
        await using var served = await Served.Start(options: new ServeOptions { MostUploadBytes = 10_000 });
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/reports") { Content = new ByteArrayContent(new byte[10_001]) };

        Assert.Equal((413, "too-large"), await served.Problem(request));
        Assert.Empty(await served.Items("/api/v1/jobs"));
    }

    [Fact]
    public async Task A_form_and_an_empty_body_are_refused()
    {
        var served = pier.Served;

        Assert.Equal((415, "media-type"), await served.Problem(new HttpRequestMessage(HttpMethod.Post, "/api/v1/reports") { Content = new FormUrlEncodedContent([new("text", "x")]) }));
        Assert.Equal((400, "empty"), await served.Problem(new HttpRequestMessage(HttpMethod.Post, "/api/v1/reports") { Content = new StringContent("") }));
    }

    [Fact]
    public async Task Who_asks_too_often_is_told_when_to_come_back()
    {
        await using var served = await Served.Start(options: new ServeOptions { RequestsPerMinute = 3 });
        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < 5; i++) answers.Add(await served.Client.GetAsync("/api/v1/claims"));

        var refused = answers.First(answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.True(refused.Headers.RetryAfter?.Delta >= TimeSpan.FromSeconds(1));
        Assert.Equal("rate", JsonDocument.Parse(await refused.Content.ReadAsStringAsync()).RootElement.GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("/api/v1/claims")]
    [InlineData("/api")]
    [InlineData("/exports/graphml")]
    [InlineData("/api/v1/nothing")]
    public async Task Every_answer_carries_the_strict_headers(string address)
    {
        var served = pier.Served;

        using var answer = await served.Client.GetAsync(address);

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy);
        Assert.DoesNotContain("unsafe-inline", policy);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
    }

    [Fact]
    public async Task A_hostile_report_comes_out_of_api_and_exports_as_data_only()
    {
        await using var served = await Served.Start(new Shelf(Shelf.Hostile(), Shelf.Collapse()));
        var id = Shelf.Hostile().Reading().Report.Id.Value;

        var claim = (await served.Items("/api/v1/claims")).Single(one => one.GetProperty("text").GetString()!.StartsWith('='));
        Assert.Contains("\u202E", claim.GetProperty("text").GetString());
        Assert.Contains("\u0001", claim.GetProperty("text").GetString());
        foreach (var address in (string[])["/api/v1/claims", $"/api/v1/reports/{id}", $"/api/v1/reports/{id}/text", $"/api/v1/reports/{id}/bytes", "/exports/jsonl", "/exports/csv", "/exports/jsonld", "/exports/graphml"])
        {
            using var answer = await served.Client.GetAsync(address);
            Assert.True(answer.IsSuccessStatusCode);
            Assert.NotEqual("text/html", answer.Content.Headers.ContentType?.MediaType);
            Assert.False(answer.Headers.Contains("X-Evil"));
        }
        using var bytes = await served.Client.GetAsync($"/api/v1/reports/{id}/bytes");
        Assert.Equal("attachment", bytes.Content.Headers.ContentDisposition?.DispositionType);
    }

    [Fact]
    public async Task Scripts_and_reversed_letters_are_read_as_text_and_null_bytes_are_set_aside()
    {
        await using var served = await Served.Start();
        var hostile = "<script>alert(1)</script> title\n\nThe \u202Eevil\u202C pier at Holm fell, the <b onmouseover=x>Board</b> said.\n" + new string('a', 1_000_000);

        var nulls = await Give(served, "A title\n\nThe pier\0 fell, they said.", "..%2F..%2Fetc%2Fpasswd%00.txt");
        var read = await Give(served, hostile, "r.txt");

        Assert.Equal("passwd.txt", nulls.GetProperty("name").GetString());
        Assert.Contains(Assert.Single(nulls.GetProperty("aside").EnumerateArray()).GetProperty("code").GetString(), new[] { "null-bytes", "binary" });
        var report = Assert.Single(read.GetProperty("reports").EnumerateArray()).GetString();
        Assert.Contains("\u202Eevil\u202C", await served.Client.GetStringAsync($"/api/v1/reports/{report}/text"));
        foreach (var format in Hearsay.Web.Exports.LedgerExports.Names) Assert.True((await served.Client.GetAsync("/exports/" + format)).IsSuccessStatusCode, format);
    }

    /// <summary>The job once it has ended.</summary>
    private static async Task<JsonElement> Give(Served served, string text, string name)
    {
        using var answer = await served.Client.PostAsync("/api/v1/reports?name=" + name, new StringContent(text, Encoding.UTF8, "text/plain"));
        return await served.Ended(answer.Headers.Location!);
    }
}
