// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using Acgs.Governance.Tests.Hosting;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Tests.Health;

public sealed class HealthMethodTests
{
    [Theory]
    [InlineData("/health")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/health/startup")]
    public async Task Head_CarriesWhatGetCarriesWithoutTheBody(string path)
    {
        await using var app = await GovernedApp.StartAsync(build: builder => builder.UseTime(new TestTime()));

        using var get = await app.GetAsync(path);
        using var head = await app.SendAsync(HttpMethod.Head, path);

        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal([Hash.Active], head.Headers.GetValues(Hash.Header));
        Assert.Equal("application/json", head.Content.Headers.ContentType?.ToString());
        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Equal((await get.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/health")]
    [InlineData("/health/ready")]
    public async Task Head_OfAnUnhealthyServiceWithChecks_CarriesWhatGetCarries(string path)
    {
        await using var app = await GovernedApp.StartAsync(
            new() { ["Acgs:Health:Checks"] = "Always" },
            builder =>
            {
                builder.UseTime(new TestTime());
                builder.AddCheck("db", new ScriptedCheck(() => throw new TimeoutException()));
            });
        await app.Services.FirstRoundAsync();

        using var get = await app.GetAsync(path);
        using var head = await app.SendAsync(HttpMethod.Head, path);

        Assert.Equal([HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable], [get.StatusCode, head.StatusCode]);
        Assert.Equal((await get.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length, head.Content.Headers.ContentLength);
        Assert.Equal(Headers(get), Headers(head));
    }

    [Theory]
    [InlineData("POST", "/health")]
    [InlineData("PUT", "/health/live")]
    [InlineData("DELETE", "/health/ready")]
    [InlineData("OPTIONS", "/health/startup")]
    [InlineData("PATCH", "/health")]
    public async Task AnotherMethod_IsNotAllowed(string method, string path)
    {
        await using var app = await GovernedApp.StartAsync();

        using var response = await app.SendAsync(new HttpMethod(method), path);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "HEAD"], response.Content.Headers.Allow);
        Assert.Equal([Hash.Active], response.Headers.GetValues(Hash.Header));
    }

    [Theory]
    [InlineData(HealthStatus.Healthy, 200, "healthy")]
    [InlineData(HealthStatus.Degraded, 200, "degraded")]
    [InlineData(HealthStatus.Unhealthy, 503, "unhealthy")]
    public async Task Status_OfADependency_DecidesAboutReadinessNotLiveness(HealthStatus status, int code, string name)
    {
        await using var app = await GovernedApp.StartAsync(build: builder =>
            builder.AddCheck("db", new ScriptedCheck(() => Task.FromResult(new HealthCheckResult(status)))));
        await app.Services.FirstRoundAsync();

        Assert.Equal((code, name), await app.AskAsync("/health"));
        Assert.Equal((code, name), await app.AskAsync("/health/ready"));
        Assert.Equal((200, "healthy"), await app.AskAsync("/health/startup"));
        Assert.Equal((200, "healthy"), await app.AskAsync("/health/live"));
    }

    private static IEnumerable<string> Headers(HttpResponseMessage response) =>
        response.Headers.Concat(response.Content.Headers).Where(header => header.Key != "Date")
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}").Order(StringComparer.Ordinal);
}
