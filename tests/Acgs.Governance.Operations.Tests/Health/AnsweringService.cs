// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Operations.Tests.Health;

/// <summary>A service whose <c>/health</c> is what a test says.</summary>
internal sealed class AnsweringService : IAsyncDisposable
{
    public const string Hash = "cdd01ef066bc6cf2";

    private readonly WebApplication _application;

    private AnsweringService()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _application = builder.Build();
        _application.Run(AnswerAsync);
    }

    public string Address => _application.Urls.Single();

    public int Status { get; set; } = 200;

    /// <summary>The credentials of the last request.</summary>
    public string? Authorization { get; private set; }

    public string? Header { get; set; } = Hash;

    public string Body { get; set; } = BodyOf("healthy");

    public static string BodyOf(string status, string hash = Hash) => $$"""{"status":"{{status}}","service":"auth","constitutional_hash":"{{hash}}"}""";

    public static async Task<AnsweringService> StartAsync()
    {
        var service = new AnsweringService();
        await service._application.StartAsync(TestContext.Current.CancellationToken);
        return service;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        Authorization = context.Request.Headers.Authorization;
        context.Response.StatusCode = context.Request.Path == "/moved" ? 302 : Status;
        if (Header is not null)
        {
            context.Response.Headers["X-Constitutional-Hash"] = Header;
        }

        return context.Response.WriteAsync(Body);
    }
}
