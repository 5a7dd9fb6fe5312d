// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using Acgs.Governance.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Tests.Requests;

public sealed class FailedRequestTests
{
    private const string Server = "Microsoft.AspNetCore.Server.Kestrel";

    [Fact]
    public async Task UnhandledException_IsAnswered500StampedCountedAndLoggedByTheServer()
    {
        var thrown = new InvalidOperationException("broken on purpose");
        await using var app = await StartAsync(app => app.MapGet("/fail", context =>
        {
            context.Response.Headers["X-Half-Done"] = "yes";
            context.Response.StatusCode = StatusCodes.Status201Created;
            throw thrown;
        }));

        using var response = await app.GetAsync("/fail");

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal([Hash.Active], response.Headers.GetValues(Hash.Header));
        Assert.False(response.Headers.Contains("X-Half-Done"));
        Assert.Empty(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        await app.StopAsync();
        Assert.Equal(["status=500 1"], app.Metrics.Counted("acgs.requests"));
        var record = Assert.Single(app.Logs.GetSnapshot(), record => record.Level >= LogLevel.Warning);
        Assert.Equal((LogLevel.Error, Server, "ApplicationError"), (record.Level, record.Category, record.Id.Name));
        Assert.Same(thrown, record.Exception);
    }

    [Fact]
    public async Task ExceptionAfterTheResponseStarted_BreaksTheConnectionAndIsCounted()
    {
        await using var app = await StartAsync(app => app.MapGet("/half", async context =>
        {
            await context.Response.WriteAsync("half");
            await context.Response.Body.FlushAsync();
            throw new InvalidOperationException("too late");
        }));

        await Assert.ThrowsAsync<HttpRequestException>(() => app.GetAsync("/half"));

        await app.StopAsync();
        Assert.Equal(["status=200 1"], app.Metrics.Counted("acgs.requests"));
        Assert.Equal("too late", Assert.Single(app.Logs.GetSnapshot(), record => record.Category == Server).Exception?.Message);
    }

    [Fact]
    public async Task BodyOverTheLimit_IsAnswered413ByTheServer()
    {
        await using var app = await GovernedApp.StartAsync(
            build: builder => builder.Services.Configure<KestrelServerOptions>(options => options.Limits.MaxRequestBodySize = 10),
            map: app => app.MapPost("/upload", async context => await context.Request.Body.CopyToAsync(Stream.Null)));
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/upload", UriKind.Relative));
        request.Content = new StringContent("eleven byte");

        using var response = await app.SendAsync(request);

        // Its stamp would cost the server's telemetry: docs/compliance.md.
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.False(response.Headers.Contains(Hash.Header));
        await app.StopAsync();
        Assert.Equal(["status=413 1"], app.Metrics.Counted("acgs.requests"));
    }

    [Fact]
    public async Task ExceptionHandler_OfTheApplication_AnswersBeforeUs()
    {
        await using var app = await StartAsync(app =>
        {
            app.UseExceptionHandler(errors => errors.Run(context => context.Response.WriteAsync("handled")));
            app.MapGet("/fail", IResult () => throw new InvalidOperationException("handled elsewhere"));
        });

        using var response = await app.GetAsync("/fail");

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal("handled", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal([Hash.Active], response.Headers.GetValues(Hash.Header));
        await app.StopAsync();
        Assert.Equal(["status=500 1"], app.Metrics.Counted("acgs.requests"));
        Assert.DoesNotContain(app.Logs.GetSnapshot(), record => record.Category == Server);
    }

    [Fact]
    public async Task DeveloperExceptionPage_OfTheApplication_IsStampedAndCounted()
    {
        await using var app = await StartAsync(app =>
        {
            app.UseDeveloperExceptionPage();
            app.MapGet("/fail", IResult () => throw new InvalidOperationException("shown to the developer"));
        });

        using var response = await app.GetAsync("/fail");

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Contains("shown to the developer", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal([Hash.Active], response.Headers.GetValues(Hash.Header));
        await app.StopAsync();
        Assert.Equal(["status=500 1"], app.Metrics.Counted("acgs.requests"));
    }

    [Fact]
    public async Task CallbackThatSpoilsTheAnswer_LeavesTheExceptionToTheServer()
    {
        await using var app = await StartAsync(app => app.MapGet("/fail", context =>
        {
            context.Response.OnStarting(() =>
            {
                context.Response.ContentLength = 5;
                return Task.CompletedTask;
            });
            throw new InvalidOperationException("broken on purpose");
        }));

        using var response = await app.GetAsync("/fail");

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        await app.StopAsync();
        Assert.Equal(["status=500 1"], app.Metrics.Counted("acgs.requests"));
        Assert.Equal("broken on purpose", Assert.Single(app.Logs.GetSnapshot(), record => record.Category == Server).Exception?.Message);
    }

    private static Task<GovernedApp> StartAsync(Action<WebApplication> map) => GovernedApp.StartAsync(map: map);
}
