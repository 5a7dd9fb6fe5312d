// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;

namespace Acgs.Governance.Operations.Backup;

/// <summary>The names of folders: <c>acgs-20261130T024800Z</c>, and with <c>-2</c> behind it for another one of the same second.</summary>
internal static class BackupName
{
    /// <summary>What the folder of a backup is called as long as it is not complete, or no longer.</summary>
    public const string Partial = ".partial-";

    private const string Prefix = "acgs-";
    private const string Format = "yyyyMMdd'T'HHmmss'Z'";

    /// <summary>The first free name.</summary>
    public static string Next(string folder, DateTimeOffset now)
    {
        var name = Prefix + now.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);
        var free = name;
        for (var number = 2; Directory.Exists(Path.Combine(folder, free)); number++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
        }

        return free;
    }

    /// <summary>Whether a folder is called as a backup is.</summary>
    public static bool IsBackup(string name)
    {
        var parts = name.StartsWith(Prefix, StringComparison.Ordinal) ? name[Prefix.Length..].Split('-') : [];
        return parts.Length is 1 or 2
            && DateTime.TryParseExact(parts[0], Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            && parts.Skip(1).All(number => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out _));
    }

    /// <summary>Whether a folder is a backup that was not completed.</summary>
    public static bool IsPartial(string name) =>
        name.StartsWith(Partial, StringComparison.Ordinal) && IsBackup(name[Partial.Length..]);
}
