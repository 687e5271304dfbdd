using Hearsay.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Hearsay.Web.Safety;

/// <summary>The page on which a browser gives the token.</summary>
internal static class SignIn
{
    public static void MapSignIn(this IEndpointRouteBuilder routes, ServeOptions options)
    {
        if (options.Token is null) return;
        routes.MapGet("/sign-in", (string? to, bool? wrong) => ScreenRoutes.Show<SignInPage>(new()
        {
            [nameof(SignInPage.To)] = to,
            [nameof(SignInPage.Wrong)] = wrong == true,
        })).ExcludeFromDescription();
        routes.MapPost("/sign-in", (HttpContext context, [FromForm] string token, [FromForm] string? to) =>
        {
            if (!TokenGuard.IsRight(token, options)) return Results.LocalRedirect("/sign-in?wrong=true&to=" + Uri.EscapeDataString(to ?? "/"));
            context.Response.Cookies.Append(TokenGuard.Cookie, token, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps });
            return Results.LocalRedirect(to is { Length: > 1 } && to[0] == '/' && to[1] is not ('/' or '\\') ? to : "/");
        }).DisableAntiforgery().ExcludeFromDescription();
    }
}
