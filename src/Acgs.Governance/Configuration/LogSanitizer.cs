// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;

namespace Acgs.Governance.Configuration;

/// <summary>Makes configured values safe for the log.</summary>
internal static class LogSanitizer
{
    /// <summary>Replaces characters that could forge a log line.</summary>
    public static string Sanitize(string value) =>
        string.Create(value.Length, value, static (target, source) =>
        {
            for (var index = 0; index < target.Length; index++)
            {
                target[index] = IsPrintable(source[index]) ? source[index] : '\uFFFD';
            }
        });

    /// <summary>Whether a character can be logged unchanged.</summary>
    public static bool IsPrintable(char character) => char.GetUnicodeCategory(character) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
