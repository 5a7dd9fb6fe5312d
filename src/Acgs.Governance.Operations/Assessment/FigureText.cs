// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;

namespace Acgs.Governance.Operations.Assessment;

/// <summary>Figures for people.</summary>
internal static class FigureText
{
    /// <summary>A span in the largest unit that says enough.</summary>
    public static string Of(TimeSpan age) => age switch
    {
        { TotalMinutes: < 2 } => Format(age.TotalSeconds, "s"),
        { TotalHours: < 2 } => Format(age.TotalMinutes, "min"),
        { TotalDays: < 2 } => Format(age.TotalHours, "h"),
        _ => Format(age.TotalDays, "d"),
    };

    /// <summary>A number.</summary>
    public static string Of(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A share, from 0 to 1, in percent.</summary>
    public static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.#} %");

    private static string Format(double number, string unit) => string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(number):0} {unit}");
}
