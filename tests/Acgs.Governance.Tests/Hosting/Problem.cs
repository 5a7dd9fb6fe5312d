// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;

namespace Acgs.Governance.Tests.Hosting;

/// <summary>Reads the body of a refusal.</summary>
internal static class Problem
{
    /// <summary>The members in their order, the values as JSON texts.</summary>
    public static async Task<IReadOnlyList<(string Name, string Value)>> MembersAsync(HttpResponseMessage response)
    {
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return [.. document.RootElement.EnumerateObject().Select(member => (member.Name, member.Value.ToString()))];
    }

    public static async Task<string> ErrorAsync(HttpResponseMessage response) =>
        (await MembersAsync(response)).Single(member => member.Name == "error").Value;
}
