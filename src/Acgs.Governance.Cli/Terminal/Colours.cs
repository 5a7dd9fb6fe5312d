// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Terminal;

/// <summary>The colours of the text report; empty strings where there are none, so that the report need not ask.</summary>
internal sealed record Colours
{
    /// <summary>No colours.</summary>
    public static Colours None { get; } = new();

    /// <summary>The colours of a terminal.</summary>
    public static Colours Ansi { get; } = new() { Strong = "\u001b[1m", Bad = "\u001b[31m", Note = "\u001b[33m", Good = "\u001b[32m", End = "\u001b[0m" };

    /// <summary>Headings.</summary>
    public string Strong { get; private init; } = string.Empty;

    /// <summary>What fails.</summary>
    public string Bad { get; private init; } = string.Empty;

    /// <summary>What is worth knowing.</summary>
    public string Note { get; private init; } = string.Empty;

    /// <summary>What is right.</summary>
    public string Good { get; private init; } = string.Empty;

    /// <summary>Ends a colour.</summary>
    public string End { get; private init; } = string.Empty;
}
