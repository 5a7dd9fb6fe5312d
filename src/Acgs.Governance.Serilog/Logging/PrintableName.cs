// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;

namespace Acgs.Governance.Logging;

/// <summary>The rule of <c>Acgs:Service</c> for a name that does not come from configuration.</summary>
internal static class PrintableName
{
    private const int Longest = 255;

    public static string Require(string service) => service.Length <= Longest && service.All(IsPrintable)
        ? service
        : throw new ArgumentException("The name of a service has 1 to 255 characters, none of them a control or invisible character.", nameof(service));

    private static bool IsPrintable(char character) => char.GetUnicodeCategory(character) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
