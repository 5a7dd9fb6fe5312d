// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Terminal;

/// <summary>ANSI colors of single lines; empty strings where output has none.</summary>
internal sealed record Colors
{
    public static Colors None { get; } = new();

    public static Colors Ansi { get; } = new() { Strong = "\u001b[1m", Bad = "\u001b[31m", Note = "\u001b[33m", Good = "\u001b[32m", End = "\u001b[0m" };

    public string Strong { get; private init; } = string.Empty;

    public string Bad { get; private init; } = string.Empty;

    public string Note { get; private init; } = string.Empty;

    public string Good { get; private init; } = string.Empty;

    public string End { get; private init; } = string.Empty;
}
