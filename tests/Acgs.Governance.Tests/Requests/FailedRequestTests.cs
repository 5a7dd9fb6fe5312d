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
    private const string Category = "Acgs.Governance.Requests.RequestMiddleware";

    [Fact]
    public async Task UnhandledException_IsAnswered500StampedCountedAndLogged()
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
        var record = Assert.Single(app.Logs.GetSnapshot(), record => record.Category == Category);
        Assert.Equal(
            (LogLevel.Error, 1001, "UnhandledException", "A request ended in an unhandled exception and was answered 500."),
            (record.Level, record.Id.Id, record.Id.Name, record.Message));
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
        Assert.DoesNotContain(app.Logs.GetSnapshot(), record => record.Category == Category);
        Assert.Contains(app.Logs.GetSnapshot(), record => record.Exception?.Message == "too late");
    }

    [Fact]
    public async Task BodyOverTheLimit_IsAnswered413WithTheStamp()
    {
        await using var app = await GovernedApp.StartAsync(
            build: builder =>
            {
                builder.Services.Configure<KestrelServerOptions>(options => options.Limits.MaxRequestBodySize = 10);
                builder.Logging.SetMinimumLevel(LogLevel.Debug);
            },
            map: app => app.MapPost("/upload", async context => await context.Request.Body.CopyToAsync(Stream.Null)));
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/upload", UriKind.Relative));
        request.Content = new StringContent("eleven byte");

        using var response = await app.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal([Hash.Active], response.Headers.GetValues(Hash.Header));
        await app.StopAsync();
        Assert.Equal(["status=413 1"], app.Metrics.Counted("acgs.requests"));
        var record = Assert.Single(app.Logs.GetSnapshot(), record => record.Category == Category);
        Assert.Equal(
            (LogLevel.Debug, 1002, "BadRequest", "A request could not be read and was answered 413."),
            (record.Level, record.Id.Id, record.Id.Name, record.Message));
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
        Assert.DoesNotContain(app.Logs.GetSnapshot(), record => record.Category == Category);
    }

    private static Task<GovernedApp> StartAsync(Action<WebApplication> map) => GovernedApp.StartAsync(map: map);
}
