// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;

namespace Acgs.Governance.TestServers;

/// <summary>Asks a Prometheus server.</summary>
public static class PrometheusApi
{
    private static readonly HttpClient Client = new() { Timeout = TimeSpan.FromSeconds(10) };

    /// <summary>The result of an instant query, a vector or a scalar; empty when nothing matches.</summary>
    /// <param name="server">The address of the server.</param>
    /// <param name="promql">The query.</param>
    public static async Task<IReadOnlyList<PrometheusSample>> QueryAsync(Uri server, string promql) =>
        PrometheusSample.ReadAll(await GetAsync(server, $"query?query={Uri.EscapeDataString(promql)}"));

    /// <summary>The <c>data</c> of an answer of the API, for example of <c>rules</c> or <c>targets?state=active</c>.</summary>
    /// <param name="server">The address of the server.</param>
    /// <param name="pathAndQuery">What follows /api/v1/, escaped.</param>
    /// <exception cref="InvalidOperationException">Prometheus answered with an error, which the message has.</exception>
    public static async Task<JsonElement> GetAsync(Uri server, string pathAndQuery)
    {
        using var response = await Client.GetAsync(new Uri(server, $"api/v1/{pathAndQuery}"));
        var body = await response.Content.ReadAsStringAsync();
        if (!response.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"Prometheus answered {(int)response.StatusCode} to {pathAndQuery}: {body}");
        }

        using var document = JsonDocument.Parse(body);
        return document.RootElement.GetProperty("data").Clone();
    }
}
