// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;

namespace Acgs.Governance.Tests.Compliance;

/// <summary>Requests of a page of another origin, whose browser asks the CORS policy whether the page may read the answer.</summary>
public sealed class CrossOriginTests
{
    private const string Page = "https://page.example";

    private static readonly Dictionary<string, (Action<WebApplication> Before, Action<WebApplication> After)> Placements = new()
    {
        ["named, before"] = (app => app.UseCors("pages"), _ => { }
        ),
        ["named, after"] = (_ => { }, app => app.UseCors("pages")),
        ["inline, before"] = (app => app.UseCors(policy => policy.WithOrigins(Page)), _ => { }
        ),
        ["inline, after"] = (_ => { }, app => app.UseCors(policy => policy.WithOrigins(Page))),
        ["default, behind routing"] = (_ => { }, app => app.UseRouting().UseCors()),
    };

    public static TheoryData<string> Names => [.. Placements.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Refusal_OfACrossOriginRequest_CarriesWhatThePolicyGives(string placement)
    {
        await using var app = await StartAsync(placement);

        foreach (var (path, stated) in ((string, string?)[])[("/api", Hash.Foreign), ("/required", null), ("/nowhere", Hash.Foreign), ("/api", "x")])
        {
            using var response = await SendAsync(app, HttpMethod.Get, path, stated, Page);

            Assert.Equal(403, (int)response.StatusCode);
            Assert.Equal([Page], response.Headers.GetValues("Access-Control-Allow-Origin"));
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
            Assert.Equal([Hash.Active], response.Headers.GetValues(Hash.Header));
        }

        await app.StopAsync();
        Assert.Equal(4, app.Metrics.Of("acgs.constitutional.violations").Sum(measured => measured.Value));
        Assert.Equal(["status=403 4"], app.Metrics.Counted("acgs.requests"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Refusal_ToAForeignPageOrToNone_HasNoHeadersOfThePolicy(string placement)
    {
        await using var app = await StartAsync(placement);

        using var foreign = await SendAsync(app, HttpMethod.Get, "/api", Hash.Foreign, "https://other.example");
        using var none = await SendAsync(app, HttpMethod.Get, "/api", Hash.Foreign, origin: null);

        Assert.Equal((403, 403), ((int)foreign.StatusCode, (int)none.StatusCode));
        Assert.False(foreign.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.False(none.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Preflight_IsNeverRefused(string placement)
    {
        await using var app = await StartAsync(placement);

        foreach (var (path, stated) in ((string, string?)[])[("/required", null), ("/required", Hash.Foreign), ("/api", Hash.Foreign)])
        {
            using var response = await SendAsync(app, HttpMethod.Options, path, stated, Page, "GET");

            Assert.Equal(204, (int)response.StatusCode);
            Assert.Equal([Page], response.Headers.GetValues("Access-Control-Allow-Origin"));
        }

        Assert.Equal(0, app.Metrics.Sum("acgs.constitutional.compliance"));
    }

    [Theory]
    [InlineData("/own", "https://own.example", true)]
    [InlineData("/own", Page, false)]
    [InlineData("/none", Page, false)]
    [InlineData("/api", Page, true)]
    public async Task Refusal_AtAnEndpointWithAPolicyOfItsOwn_CarriesThatOne(string path, string origin, bool isAllowed)
    {
        await using var app = await StartAsync("named, after", app =>
        {
            app.MapGet("/own", () => "ok").RequireCors(policy => policy.WithOrigins("https://own.example"));
            app.MapGet("/none", [Microsoft.AspNetCore.Cors.DisableCors] () => "ok");
        });

        using var response = await SendAsync(app, HttpMethod.Get, path, Hash.Foreign, origin);

        Assert.Equal(403, (int)response.StatusCode);
        Assert.Equal(isAllowed, response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Refusal_BehindMiddlewareThatAnswers_IsARefusalAllTheSame()
    {
        var files = Directory.CreateTempSubdirectory("acgs-files-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(files.FullName, "page.txt"), "file", TestContext.Current.CancellationToken);
            await using var app = await StartAsync(
                "named, before", app => app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(files.FullName) }));

            using var response = await SendAsync(app, HttpMethod.Get, "/page.txt", Hash.Foreign, Page);

            Assert.Equal(403, (int)response.StatusCode);
        }
        finally
        {
            files.Delete(recursive: true);
        }
    }

    private static Task<GovernedApp> StartAsync(string placement, Action<WebApplication>? map = null) => GovernedApp.StartAsync(
        build: builder => builder.Services.AddCors(cors =>
        {
            cors.AddPolicy("pages", policy => policy.WithOrigins(Page));
            cors.AddDefaultPolicy(policy => policy.WithOrigins(Page));
        }),
        before: Placements[placement].Before,
        map: app =>
        {
            Placements[placement].After(app);
            app.MapGet("/required", () => "ok").RequireConstitution();
            map?.Invoke(app);
        });

    private static Task<HttpResponseMessage> SendAsync(
        GovernedApp app, HttpMethod method, string path, string? stated, string? origin, string? asked = null)
    {
        var request = new HttpRequestMessage(method, path);
        Add(Hash.Header, stated);
        Add("Origin", origin);
        Add("Access-Control-Request-Method", asked);
        return app.SendAsync(request);

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }
    }
}
