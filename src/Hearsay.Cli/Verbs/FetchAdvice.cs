using Hearsay.Live.Fetching;

namespace Hearsay.Cli.Verbs;

/// <summary>What a person can do about a page that was not fetched.</summary>
internal static class FetchAdvice
{
    public static string Of(FetchRefusal refusal, FetchResult page) => refusal switch
    {
        FetchRefusal.PrivateAddress => $"If you mean a server of your own network, start again with --allow-host {page.Address.Host}.",
        FetchRefusal.NotWeb or FetchRefusal.Credentials or FetchRefusal.OddHost => "Write the whole address with the host's name, as https://outlet.example/story.",
        FetchRefusal.TooLarge or FetchRefusal.Packing => "Save the article alone from a browser and give the file.",
        FetchRefusal.Status when page.Status is 404 or 410 => "Look whether the address is right; an archived copy of the page can be given as a file.",
        FetchRefusal.Status when page.Status is 401 or 403 => "The page is not open to programs. Save it from a browser and give the file.",
        _ when page.MayRetry => "Try again later, or save the page from a browser and give the file.",
        _ => "Look at the address in a browser; save the page and give the file.",
    };
}
