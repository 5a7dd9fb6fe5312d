// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests.Hosting;
using Microsoft.AspNetCore.Builder;

namespace Acgs.Governance.Tests.Endpoints;

/// <summary>Asks for what the library maps.</summary>
internal static class Answers
{
    /// <summary>The paths of all endpoints below the default ones.</summary>
    public static readonly string[] Paths =
        ["/health", "/health/live", "/health/ready", "/health/startup", "/health/ui", "/health/ui/data", "/info"];

    /// <summary>The standard pipeline, but for how our endpoints are mapped.</summary>
    public static Action<WebApplication> Mapping(Action<WebApplication> map) => app =>
    {
        app.UseAcgsGovernance();
        map(app);
    };

    /// <summary>The status codes at paths, in their order.</summary>
    public static async Task<IEnumerable<int>> CodesAsync(this GovernedApp app, IEnumerable<string> paths, params string[] hashes)
    {
        var codes = new List<int>();
        foreach (var path in paths)
        {
            using var response = await app.GetAsync(path, hashes);
            codes.Add((int)response.StatusCode);
        }

        return codes;
    }

    /// <summary>The status code and the body.</summary>
    public static async Task<string> AnswerAsync(this GovernedApp app, string path, params string[] hashes)
    {
        using var response = await app.GetAsync(path, hashes);
        return $"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}";
    }
}
