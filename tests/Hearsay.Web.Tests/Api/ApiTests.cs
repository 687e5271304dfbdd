using System.Net;
using System.Text;

namespace Hearsay.Web.Tests.Api;

public class ApiTests(Pier pier)
{
    [Fact]
    public async Task Claims_are_found_with_everything_that_is_known_of_them()
    {
        var served = pier.Served;

        var claim = Assert.Single(await served.Items("/api/v1/claims?stance=DENY"));

        Assert.Equal("hearsay/claim/1", claim.GetProperty("schema").GetString());
        Assert.Equal("The pier did not collapse", claim.GetProperty("text").GetString());
        Assert.Equal("Ministry", claim.GetProperty("chain")[1].GetProperty("name").GetString());
        Assert.Equal([23, 48], claim.GetProperty("spans")[0].EnumerateArray().Select(n => n.GetInt32()));
    }

    [Fact]
    public async Task Pages_follow_one_another_until_next_is_null()
    {
        var served = pier.Served;

        var first = await served.Json("/api/v1/search?limit=1");
        var second = await served.Json("/api/v1/search?limit=1&after=" + first.GetProperty("next").GetString());

        Assert.Equal("denial", first.GetProperty("items")[0].GetProperty("doc").GetString());
        Assert.Equal("collapse", second.GetProperty("items")[0].GetProperty("doc").GetString());
        Assert.Equal(JsonValueKind.Null, second.GetProperty("next").ValueKind);
    }

    [Fact]
    public async Task Lines_are_streamed_without_a_cap_where_they_are_asked_for()
    {
        await using var served = await Served.Start(new Shelf(Enumerable.Range(0, 3).Select(Many)));

        using var answer = await served.Get("/api/v1/claims?limit=1", "application/x-ndjson");
        var lines = (await answer.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("application/x-ndjson", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(600, lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()).Distinct().Count());
    }

    [Fact]
    public async Task What_the_caller_has_is_not_sent_again()
    {
        var served = pier.Served;
        using var first = await served.Client.GetAsync("/api/v1/claims");
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/claims");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await served.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Every_error_has_one_shape_and_a_code()
    {
        var served = pier.Served;
        (string Address, int Status, string Code)[] cases =
        [
            ("/api/v1/claims?limit=0", 400, "bad-request"),
            ("/api/v1/claims?limit=501", 400, "bad-request"),
            ("/api/v1/claims?after=nonsense", 400, "bad-request"),
            ("/api/v1/claims?stance=MAYBE", 400, "bad-request"),
            ("/api/v1/claims?from=yesterday", 400, "bad-request"),
            ("/api/v1/claims/ffffffffffff", 404, "not-found"),
            ("/api/v1/reports/ffffffffffff", 404, "not-found"),
            ("/api/v1/reports/collapse/liver", 404, "not-found"),
            ("/api/v1/registers/wishes", 404, "not-found"),
            ("/api/v1/stories/none", 404, "not-found"),
            ("/api/v1/slots/none", 404, "not-found"),
            ("/api/v1/changes?kind=mood", 400, "bad-request"),
            ("/api/v1/changes?since=then", 400, "bad-request"),
            ("/api/v1/entities/Nobody", 404, "not-found"),
            ("/api/v1/jobs/9", 404, "not-found"),
            ("/api/v2/claims", 404, "not-found"),
            ("/exports/doc", 404, "format"),
            ("/exports/csv?stance=MAYBE", 400, "bad-request"),
        ];

        foreach (var (address, status, code) in cases) Assert.Equal((address, (status, code)), (address, await served.Problem(address)));
    }

    [Theory]
    [InlineData("DELETE", "/api/v1/claims", "GET")]
    [InlineData("PUT", "/api/v1/reports", "GET, POST")]
    [InlineData("POST", "/api/v1/claims/ffff", "GET")]
    [InlineData("GET", "/api/v1/watches/1", "DELETE")]
    [InlineData("POST", "/exports/csv", "GET")]
    [InlineData("POST", "/api/v1/openapi.json", "GET")]
    [InlineData("GET", "/mcp", "POST")]
    public async Task A_method_that_an_address_does_not_take_is_refused_with_those_it_takes(string method, string address, string allowed)
    {
        var served = pier.Served;

        Assert.Equal((405, "method"), await served.Problem(new HttpRequestMessage(new HttpMethod(method), address)));
        using var answer = await served.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), address));
        Assert.Equal(allowed.Split(", "), answer.Content.Headers.Allow.Order());
    }

    [Fact]
    public async Task A_screen_says_which_method_it_takes_and_head_is_answered_without_a_body()
    {
        var served = pier.Served;

        using var refused = await served.Client.PostAsync("/stories", null);
        using var missing = await served.Client.GetAsync("/nowhere.txt");
        using var head = await served.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/api/v1/claims"));
        using var get = await served.Client.GetAsync("/api/v1/claims");

        Assert.Equal((HttpStatusCode.MethodNotAllowed, "GET"), (refused.StatusCode, refused.Content.Headers.Allow.Single()));
        Assert.Contains("The address takes GET.", await refused.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Contains("There is nothing at this address.", await missing.Content.ReadAsStringAsync());
        Assert.Equal((HttpStatusCode.OK, get.Headers.ETag, get.Content.Headers.ContentType), (head.StatusCode, head.Headers.ETag, head.Content.Headers.ContentType));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_report_is_shown_by_hash_by_name_and_by_layer()
    {
        var served = pier.Served;
        var id = Shelf.Collapse().Reading().Report.Id.Value;

        Assert.Equal("collapse", (await served.Json($"/api/v1/reports/{id}")).GetProperty("doc").GetString());
        Assert.Equal("collapse", (await served.Json("/api/v1/reports/collapse")).GetProperty("doc").GetString());
        Assert.Equal("said", Assert.Single(await served.Items("/api/v1/reports/collapse/attributions")).GetProperty("words").GetProperty("cue").GetString());
        Assert.Equal(Shelf.Collapse().Reading().Text, await served.Client.GetStringAsync("/api/v1/reports/collapse/text"));
        Assert.Equal(Shelf.Collapse().Reading().Report.Archived.ToArray(), await served.Client.GetByteArrayAsync($"/api/v1/reports/{id}/bytes"));
        Assert.Equal(["collapse", "denial"], (await served.Items("/api/v1/reports")).Select(report => report.GetProperty("doc").GetString()!));
        Assert.Equal(id, Assert.Single(await served.Items("/api/v1/reports/collapse/versions")).GetProperty("report").GetString());
    }

    [Fact]
    public async Task What_rests_on_claims_is_found_as_claims_are()
    {
        var served = pier.Served;

        Assert.Equal("ASSAULT", Assert.Single(await served.Items("/api/v1/events?q=Holm")).GetProperty("type").GetString());
        Assert.Equal("The pier at Holm collapsed", Assert.Single(await served.Items("/api/v1/attributions?q=Holm")).GetProperty("words").GetProperty("content").GetString());
        Assert.Equal("DENY", Assert.Single(await served.Items("/api/v1/registers/positions?principal=NO")).GetProperty("position").GetProperty("text").GetString());
        Assert.Contains(await served.Items("/api/v1/registers"), register => register.GetProperty("name").GetString() == "losses");
    }

    [Fact]
    public async Task What_the_ledger_concluded_is_shown()
    {
        var served = pier.Served;
        var claim = (await served.Items("/api/v1/search?stance=DENY")).Single().GetProperty("claim").GetString();

        var stories = await served.Items("/api/v1/stories");
        var grades = await served.Items("/api/v1/grades");
        var slot = await served.Json("/api/v1/slots/" + claim);

        Assert.NotEmpty(stories);
        Assert.All(stories, story => Assert.StartsWith("/stories/", story.GetProperty("page").GetString()));
        Assert.Contains(grades, grade => grade.GetProperty("slot").GetString() == slot.GetProperty("slot").GetString());
        Assert.NotEmpty(slot.GetProperty("sentence").GetString()!);
        Assert.Equal(stories[0].GetProperty("id").GetString(), (await served.Json("/api/v1/stories/" + stories[0].GetProperty("id").GetString())).GetProperty("id").GetString());
        Assert.Equal(grades.Count, (await served.Items("/api/v1/slots")).Count);
        Assert.All(await served.Items("/api/v1/changes"), change => Assert.NotEmpty(change.GetProperty("sentence").GetString()!));
        await served.Items("/api/v1/numbers");
        Assert.Equal("Ministry", (await served.Json("/api/v1/entities/Ministry")).GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_report_that_is_given_is_read_and_filed()
    {
        await using var served = await Served.Start();
        using var body = new StringContent("Bridge shut\n\nThe bridge at Estmere was closed on Monday, the mayor said.", Encoding.UTF8, "text/plain");

        using var answer = await served.Client.PostAsync("/api/v1/reports?name=bridge&outlet=Estmere%20Post&published=2026-03-24", body);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        var job = await served.Ended(answer.Headers.Location!);

        Assert.Equal("done", job.GetProperty("state").GetString());
        var report = await served.Json("/api/v1/reports/" + job.GetProperty("reports")[0].GetString());
        Assert.Equal("Estmere Post", report.GetProperty("outlet").GetString());
        Assert.Contains(served.Ledger.History(job.GetProperty("reports")[0].GetString()!), entry => entry.Action == "file");
    }

    [Fact]
    public async Task The_openapi_document_names_every_endpoint_and_its_parameters()
    {
        var served = pier.Served;

        var document = await served.Json("/api/v1/openapi.json");
        var paths = document.GetProperty("paths");

        foreach (var path in (string[])["/api/v1/reports", "/api/v1/reports/{id}", "/api/v1/attributions", "/api/v1/claims", "/api/v1/events", "/api/v1/stories", "/api/v1/slots", "/api/v1/entities/{name}",
            "/api/v1/registers/{name}", "/api/v1/changes", "/api/v1/grades", "/api/v1/numbers", "/api/v1/search", "/exports/{format}"])
            Assert.True(paths.TryGetProperty(path, out _), $"the document lacks {path}");
        Assert.StartsWith("3.", document.GetProperty("openapi").GetString());
        Assert.Contains(paths.GetProperty("/api/v1/claims").GetProperty("get").GetProperty("parameters").EnumerateArray(), parameter => parameter.GetProperty("name").GetString() == "stance");
        Assert.True(paths.GetProperty("/api/v1/reports").TryGetProperty("post", out _));
    }

    [Fact]
    public async Task The_reference_page_lists_the_endpoints_and_needs_no_script()
    {
        var served = pier.Served;

        var page = await served.Client.GetStringAsync("/api");

        Assert.Contains("GET /api/v1/claims", page);
        Assert.Contains("POST /api/v1/reports", page);
        Assert.DoesNotContain("<script>", page);
    }

    [Fact]
    public async Task The_document_on_the_api_names_every_endpoint()
    {
        var served = pier.Served;
        var page = await File.ReadAllTextAsync(Hearsay.Tests.Support.Repository.Path("docs", "api.md"));

        foreach (var path in (await served.Json("/api/v1/openapi.json")).GetProperty("paths").EnumerateObject())
            Assert.True(page.Contains($"`{path.Name}`") || page.Contains($"`{path.Name.Replace("/api/v1", "")}`"), $"docs/api.md says nothing of {path.Name}");
    }

    private static Written Many(int report)
    {
        var written = Written.Report(string.Join('\n', Enumerable.Range(0, 200).Select(i => $"Pier {report}-{i}. fell.")), $"r{report}");
        foreach (var i in Enumerable.Range(0, 200)) written.Claim($"Pier {report}-{i}. fell", "fell");
        return written;
    }
}
