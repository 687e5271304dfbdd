using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hearsay.Web.Safety;

/// <summary>HEAD is answered as GET is, without the body, which the server holds back (RFC 9110, 9.3.2).</summary>
internal static class HeadAsGet
{
    public static void UseHeadAsGet(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (HttpMethods.IsHead(context.Request.Method)) context.Request.Method = HttpMethods.Get;
        return next(context);
    });
}
