// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations;

/// <summary>Names and values in statements that take no parameters.</summary>
internal static class SqlName
{
    public static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A value, whatever the server thinks of backslashes.</summary>
    public static string Literal(string value) =>
        (value.Contains('\\', StringComparison.Ordinal) ? "E" : string.Empty)
        + $"'{value.Replace("\\", @"\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)}'";
}
