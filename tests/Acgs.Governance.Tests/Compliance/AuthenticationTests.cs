// Constitutional Hash: cdd01ef066bc6cf2

using System.Security.Claims;
using System.Text.Encodings.Web;
using Acgs.Governance.Tests.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Tests.Compliance;

/// <summary>Authentication, which a <c>WebApplication</c> adds ahead of everything that the application writes.</summary>
public sealed class AuthenticationTests
{
    [Theory]
    [InlineData("/protected", null, false, 401, 0)]
    [InlineData("/protected", Hash.Active, false, 401, 1)]
    [InlineData("/protected", Hash.Foreign, false, 403, 1)]
    [InlineData("/protected", Hash.Foreign, true, 403, 1)]
    [InlineData("/protected", Hash.Active, true, 200, 1)]
    [InlineData("/protected/exempt", Hash.Foreign, false, 401, 0)]
    [InlineData("/protected/exempt", Hash.Foreign, true, 200, 0)]
    [InlineData("/protected/required", null, false, 403, 1)]
    [InlineData("/protected/required", null, true, 403, 1)]
    [InlineData("/nowhere", Hash.Foreign, false, 403, 1)]
    public async Task ProtectedEndpoint_IsEvaluatedAheadOfAuthentication(string path, string? stated, bool isKnown, int expected, int evaluated)
    {
        await using var app = await StartAsync(isClosed: false);

        using var response = await SendAsync(app, path, stated, isKnown);

        Assert.Equal(expected, (int)response.StatusCode);
        Assert.Equal([Hash.Active], response.Headers.GetValues(Hash.Header));
        Assert.Equal(evaluated, app.Metrics.Sum("acgs.constitutional.compliance"));
    }

    // A fallback policy also covers what has no endpoint.
    [Theory]
    [InlineData("/api", Hash.Foreign, 403)]
    [InlineData("/api", Hash.Active, 401)]
    [InlineData("/nowhere", Hash.Foreign, 403)]
    [InlineData("/nowhere", Hash.Active, 401)]
    public async Task FallbackPolicy_IsEvaluatedAheadOfAuthorization(string path, string stated, int expected)
    {
        await using var app = await StartAsync(isClosed: true);

        using var response = await SendAsync(app, path, stated, isKnown: false);

        Assert.Equal(expected, (int)response.StatusCode);
        Assert.Equal(1, app.Metrics.Sum("acgs.constitutional.compliance"));
    }

    private static Task<HttpResponseMessage> SendAsync(GovernedApp app, string path, string? stated, bool isKnown)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (stated is not null)
        {
            request.Headers.Add(Hash.Header, stated);
        }

        if (isKnown)
        {
            request.Headers.Add(KnownCaller.Header, "yes");
        }

        return app.SendAsync(request);
    }

    private static Task<GovernedApp> StartAsync(bool isClosed) => GovernedApp.StartAsync(
        build: builder =>
        {
            builder.Services.AddAuthentication(KnownCaller.Scheme).AddScheme<AuthenticationSchemeOptions, KnownCaller>(KnownCaller.Scheme, null);
            builder.Services.AddAuthorizationBuilder()
                .SetFallbackPolicy(isClosed ? new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build() : null);
        },
        map: app =>
        {
            app.MapGet("/protected", () => "ok").RequireAuthorization();
            app.MapGet("/protected/exempt", [ConstitutionalExempt(Reason = "test")] () => "ok").RequireAuthorization();
            app.MapGet("/protected/required", () => "ok").RequireAuthorization().RequireConstitution();
        });

    private sealed class KnownCaller(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        public new const string Scheme = "known";
        public const string Header = "X-Known";

        protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(Request.Headers.ContainsKey(Header)
            ? AuthenticateResult.Success(new(new ClaimsPrincipal(new ClaimsIdentity(Scheme)), Scheme))
            : AuthenticateResult.NoResult());
    }
}
