// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;

namespace Acgs.Governance.Tests.Compliance;

/// <summary>A refusal is for one caller: no cache hands it to another, and none takes it for a success.</summary>
public sealed class CachedRefusalTests
{
    [Theory]
    [InlineData("before", "application/grpc", false)]
    [InlineData("before", "application/json", false)]
    [InlineData("after", "application/grpc", false)]
    [InlineData("before", "application/grpc", true)]
    [InlineData("after", "application/grpc", true)]
    public async Task OutputCache_WithABasePolicy_NeverStoresARefusal(string place, string contentType, bool isCrossOrigin)
    {
        await using var app = await StartAsync(place);

        using var refused = await SendAsync(app, Hash.Foreign, contentType, isCrossOrigin);
        using var served = await SendAsync(app, Hash.Active, contentType, isCrossOrigin);
        using var refusedAgain = await SendAsync(app, Hash.Foreign, contentType, isCrossOrigin);

        Assert.Equal((403, 200, 403), ((int)refused.StatusCode, (int)served.StatusCode, (int)refusedAgain.StatusCode));
        Assert.Equal("ok", await served.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.True(refused.Headers.CacheControl?.NoStore);
        Assert.False(refused.Headers.Contains("grpc-status"));
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task OutputCache_AheadOfABranch_NeverStoresARefusal()
    {
        await using var app = await GovernedApp.StartAsync(
            build: AddCache,
            use: app =>
            {
                app.UseOutputCache();
                app.UseWhen(context => context.Request.Path.StartsWithSegments("/api"), branch => branch.UseAcgsGovernance());
            });

        using var refused = await SendAsync(app, Hash.Foreign, "application/json", isCrossOrigin: false);
        using var served = await SendAsync(app, Hash.Active, "application/json", isCrossOrigin: false);

        Assert.Equal((403, 200), ((int)refused.StatusCode, (int)served.StatusCode));
    }

    private static Task<GovernedApp> StartAsync(string place) => GovernedApp.StartAsync(
        build: builder =>
        {
            AddCache(builder);
            builder.Services.AddCors();
        },
        before: app =>
        {
            app.UseCors(policy => policy.AllowAnyOrigin());
            if (place == "before")
            {
                app.UseOutputCache();
            }
        },
        map: app =>
        {
            if (place == "after")
            {
                app.UseOutputCache();
            }
        });

    private static void AddCache(WebApplicationBuilder builder) =>
        builder.Services.AddOutputCache(cache => cache.AddBasePolicy(policy => policy.Cache().AddPolicy<StoreEverything>()));

    private static Task<HttpResponseMessage> SendAsync(GovernedApp app, string stated, string contentType, bool isCrossOrigin)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/api") { Content = new ByteArrayContent([]) };
        request.Content.Headers.ContentType = new(contentType);
        request.Headers.Add(Hash.Header, stated);
        if (isCrossOrigin)
        {
            request.Headers.Add("Origin", "https://page.example");
        }

        return app.SendAsync(request);
    }

    // The framework's own policy stores what has status 200; this one whatever comes.
    private sealed class StoreEverything : IOutputCachePolicy
    {
        public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation) => Allow(context);

        public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

        public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation) => Allow(context);

        private static ValueTask Allow(OutputCacheContext context)
        {
            context.EnableOutputCaching = true;
            context.AllowCacheLookup = true;
            context.AllowCacheStorage = true;
            return ValueTask.CompletedTask;
        }
    }
}
