// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tests.Commands.Docs;

/// <summary>A row of the list of defects in the original operations guide.</summary>
/// <param name="Row">Its number, or the letter of the rows behind the numbered ones.</param>
/// <param name="Rule">The rule that must report it; empty when a text does not show it.</param>
/// <param name="Lines">The lines of the guide at which it must.</param>
/// <param name="Reason">Why a text does not show it.</param>
internal sealed record GuideDefect(string Row, string Rule, int[] Lines, string Reason)
{
    public bool IsFindable => Rule.Length > 0;

    /// <summary>A row that a careful reader of the text alone can find.</summary>
    public static GuideDefect Found(string row, string rule, params int[] lines) => new(row, rule, lines, string.Empty);

    /// <summary>A row that needs more than the text.</summary>
    public static GuideDefect Hidden(string row, string reason) => new(row, string.Empty, [], reason);
}
