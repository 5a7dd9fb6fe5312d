// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpLogging;
using Microsoft.Extensions.DependencyInjection;

namespace Acgs.Governance.Tests.Endpoints;

/// <summary>Middleware of the framework and of applications that puts a body of its own in place of the server's.</summary>
internal static class BodyMiddleware
{
    public static void AddTo(WebApplicationBuilder builder, string kind)
    {
        builder.Services.AddResponseCaching();
        // Everything, even what says that it is not to be stored.
        builder.Services.AddOutputCache(options => options.AddBasePolicy(policy => policy.Expire(TimeSpan.FromHours(1))));
        builder.Services.AddResponseCompression();
        builder.Services.AddHttpLogging(options => options.LoggingFields = HttpLoggingFields.All);
        builder.Services.AddSingleton(new Kind(kind));
    }

    public static void Use(WebApplication app)
    {
        switch (app.Services.GetRequiredService<Kind>().Name)
        {
            case "response caching":
                app.UseResponseCaching();
                break;
            case "output cache":
                app.UseOutputCache();
                break;
            case "output cache ahead of routing":
                app.UseOutputCache();
                app.UseRouting();
                break;
            case "compression":
                app.UseResponseCompression();
                break;
            case "logging":
                app.UseHttpLogging();
                break;
            default:
                UseBuffer(app);
                break;
        }
    }

    private static void UseBuffer(WebApplication app) => app.Use(async (context, next) =>
    {
        var original = context.Response.Body;
        using var buffer = new MemoryStream();
        context.Response.Body = buffer;
        await next(context);
        context.Response.Body = original;
        buffer.Position = 0;
        await buffer.CopyToAsync(original);
    });

    private sealed record Kind(string Name);
}
