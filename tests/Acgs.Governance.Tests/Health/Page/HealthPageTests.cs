// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Acgs.Governance.Tests.Hosting;
using Microsoft.AspNetCore.Builder;

namespace Acgs.Governance.Tests.Health.Page;

public sealed partial class HealthPageTests
{
    private const string Page = "/health/ui";
    private const string Data = "/health/ui/data";

    [Fact]
    public async Task Page_Policy_AllowsItsOwnInlineBlocksAndNothingElse()
    {
        await using var app = await GovernedApp.StartAsync();

        using var response = await app.GetAsync(Page);
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal(["nosniff"], response.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["no-referrer"], response.Headers.GetValues("Referrer-Policy"));
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        Assert.Equal([Hash.Active], response.Headers.GetValues(Hash.Header));
        Assert.Equal(
            $"default-src 'none'; style-src '{DigestOf(Assert.Single(Styles().Matches(html)))}'; script-src '{DigestOf(Assert.Single(Scripts().Matches(html)))}'; "
            + "connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            Assert.Single(response.Headers.GetValues("Content-Security-Policy")));
    }

    [Fact]
    public async Task Page_Source_LoadsNothingAndWritesNoMarkup()
    {
        await using var app = await GovernedApp.StartAsync();

        using var response = await app.GetAsync(Page);
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith("<!DOCTYPE html>\n<!-- Constitutional Hash: cdd01ef066bc6cf2 -->\n", html, StringComparison.Ordinal);
        // The one address is the name of SVG's vocabulary.
        Assert.DoesNotContain("://", html.Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotMatch("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|eval\\(|src=|{{| style=", html);
    }

    [Theory]
    [InlineData(Page)]
    [InlineData(Data)]
    public async Task Head_CarriesWhatGetCarriesWithoutTheBody(string path)
    {
        await using var app = await GovernedApp.StartAsync(build: builder => builder.UseTime(new TestTime()));

        using var get = await app.GetAsync(path);
        using var head = await app.SendAsync(HttpMethod.Head, path);

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Equal((await get.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("POST", Page)]
    [InlineData("DELETE", Page)]
    [InlineData("POST", Data)]
    public async Task AnotherMethod_IsNotAllowed(string method, string path)
    {
        await using var app = await GovernedApp.StartAsync();

        using var response = await app.SendAsync(new HttpMethod(method), path);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "HEAD"], response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData(null, null, 200)]
    [InlineData(null, "203.0.113.7", 404)]
    [InlineData("Always", "203.0.113.7", 200)]
    [InlineData("Never", null, 404)]
    [InlineData("WhenAuthorized", null, 404)]
    public async Task PageAndData_ByConfiguration_AreThereOrAreNot(string? visibility, string? forwardedFor, int expected)
    {
        await using var app = await GovernedApp.StartAsync(visibility is null ? [] : new() { ["Acgs:Health:Checks"] = visibility });

        foreach (var path in (string[])[Page, Data])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.TryAddWithoutValidation("X-Forwarded-For", forwardedFor is null ? [] : [forwardedFor]);
            using var response = await app.SendAsync(request);
            var body = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

            Assert.Equal(expected, (int)response.StatusCode);
            Assert.Equal(expected == 404, body.Length == 0);
            Assert.Equal(expected == 404, response.Content.Headers.ContentType is null);
        }
    }

    [Fact]
    public async Task PageAndData_ForAnAuthenticatedCaller_AreThere()
    {
        await using var app = await GovernedApp.StartAsync(
            new() { ["Acgs:Health:Checks"] = "WhenAuthorized" },
            map: app => app.Use((context, next) =>
            {
                context.User = new ClaimsPrincipal(new ClaimsIdentity("Test"));
                return next(context);
            }));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], [await CodeAsync(app, Page), await CodeAsync(app, Data)]);
    }

    [Fact]
    public async Task PageAndData_WithAnotherConstitution_AreNotEvaluated()
    {
        await using var app = await GovernedApp.StartAsync();

        Assert.Equal(HttpStatusCode.OK, await CodeAsync(app, Page, "0000000000000000"));
        Assert.Equal(HttpStatusCode.OK, await CodeAsync(app, Data, "0000000000000000"));
    }

    private static async Task<HttpStatusCode> CodeAsync(GovernedApp app, string path, params string[] hashes)
    {
        using var response = await app.GetAsync(path, hashes);
        return response.StatusCode;
    }

    private static string DigestOf(Match block) =>
        $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(block.Groups[1].Value)))}";

    [GeneratedRegex("<style>(.*?)</style>", RegexOptions.Singleline)]
    private static partial Regex Styles();

    [GeneratedRegex("<script>(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Scripts();
}
