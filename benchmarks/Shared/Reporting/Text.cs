// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;

namespace Acgs.Governance.Measuring.Reporting;

/// <summary>Writes figures the same way wherever the program runs.</summary>
internal static class Text
{
    public static string Count(double value) => value.ToString("N0", CultureInfo.InvariantCulture);

    public static string Ratio(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);

    public static string Bytes(double value) => value.ToString("N2", CultureInfo.InvariantCulture) + " B";

    public static string Nanoseconds(double value) => value.ToString("N1", CultureInfo.InvariantCulture) + " ns";

    public static string Mebibytes(double bytes) => (bytes / (1 << 20)).ToString("N1", CultureInfo.InvariantCulture) + " MiB";

    public static string Seconds(TimeSpan value) => value.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture) + " s";

    public static string Milliseconds(TimeSpan value) => value.TotalMilliseconds.ToString("0.00", CultureInfo.InvariantCulture) + " ms";

    public static string Microseconds(TimeSpan value) => value.TotalMicroseconds.ToString("0", CultureInfo.InvariantCulture) + " µs";

    /// <summary>A time that was waited for, or that it took longer than the wait.</summary>
    public static string Wait(TimeSpan? value, TimeSpan limit) => value is { } time ? Seconds(time) : $"> {limit.TotalSeconds:0} s";
}
