// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;

namespace Acgs.Governance.Logging;

/// <summary>Validates a service name that does not come from configuration by the rule of <c>Acgs:Service</c>.</summary>
internal static class PrintableName
{
    private const int Longest = 255;

    public static string Require(string service) => service.Length <= Longest && service.All(IsPrintable)
        ? service
        : throw new ArgumentException("The service name must have 1 to 255 characters, without control or invisible characters.", nameof(service));

    private static bool IsPrintable(char character) => char.GetUnicodeCategory(character) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
