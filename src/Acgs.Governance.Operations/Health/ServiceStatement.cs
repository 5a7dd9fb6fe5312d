// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;

namespace Acgs.Governance.Operations.Health;

/// <summary>What a governed service says of itself.</summary>
/// <param name="Status">How well it is, in its words.</param>
/// <param name="Version">Its version.</param>
/// <param name="Hashes">The hashes that it states, in header and body; <see langword="null"/> where it states none.</param>
/// <param name="Checks">Its checks; empty if it does not show them to us.</param>
internal sealed record ServiceStatement(string? Status, string? Version, IReadOnlyList<string?> Hashes, IReadOnlyList<StatedCheck> Checks)
{
    /// <summary>Reads the body of <c>/health</c>; <see langword="null"/> if it is none.</summary>
    /// <param name="body">The body.</param>
    /// <param name="header">The hash in the header.</param>
    public static ServiceStatement? Read(byte[] body, string? header)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object
                ? new(Text(root, "status"), Text(root, "version"), [header, Text(root, "constitutional_hash")], ReadChecks(root))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IReadOnlyList<StatedCheck> ReadChecks(JsonElement root) =>
        root.TryGetProperty("checks", out var checks) && checks.ValueKind == JsonValueKind.Object
            ? [.. checks.EnumerateObject().Where(check => check.Value.ValueKind == JsonValueKind.Object)
                .Select(check => new StatedCheck(check.Name, Text(check.Value, "status") ?? "unknown", Text(check.Value, "reason")))]
            : [];

    private static string? Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String ? member.GetString() : null;
}
