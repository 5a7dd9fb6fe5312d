// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;

namespace Acgs.Governance.Tests.Hosting;

/// <summary>What a caller sees of a JSON document, by where the caller is.</summary>
internal static class VisibleMembers
{
    /// <summary>The names of its members, in their order.</summary>
    /// <param name="app">The service.</param>
    /// <param name="path">Where the document is.</param>
    /// <param name="forwardedFor">The address that a proxy states, or <see langword="null"/> for a caller on this machine.</param>
    public static async Task<IEnumerable<string>> MembersAsync(this GovernedApp app, string path, string? forwardedFor)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        if (forwardedFor is not null)
        {
            request.Headers.Add("X-Forwarded-For", forwardedFor);
        }

        using var response = await app.SendAsync(request);
        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return [.. body.RootElement.EnumerateObject().Select(member => member.Name)];
    }
}
