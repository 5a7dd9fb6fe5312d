// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Acgs.Governance.Constitution;
using Microsoft.Extensions.Configuration;

namespace Acgs.Governance.Configuration;

/// <summary>
/// Binds a section to options. Not the framework's binder, which repeats an invalid value in its error, parses times as local, accepts
/// numbers and lists for an enum, and silently skips list entries.
/// </summary>
internal static class SettingsReader
{
    /// <summary>Binds the section.</summary>
    /// <param name="section">The section.</param>
    /// <param name="options">The options.</param>
    /// <param name="failures">Receives each key with an invalid value and the violated rule.</param>
    public static void Read<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] T>(
        IConfiguration section, T options, ICollection<(string Key, string Rule)> failures)
        where T : class
    {
        foreach (var property in typeof(T).GetProperties())
        {
            Read(section.GetSection(property.Name), property, options, failures);
        }

        (options as ISettingsEntries)?.Read(section, failures);
    }

    private static void Read(IConfigurationSection setting, PropertyInfo property, object options, ICollection<(string Key, string Rule)> failures)
    {
        switch (property.GetValue(options))
        {
            // Includes entries without a value: the list index must map back to the key.
            case IList<string> texts:
                Array.ForEach([.. setting.GetChildren()], entry => texts.Add(entry.Value ?? ""));
                break;
            case IList<AcceptedHash> hashes:
                Array.ForEach([.. setting.GetChildren()], entry => hashes.Add(ReadHash(entry, failures)));
                break;
            default:
                ReadValue(setting, property, options, failures);
                break;
        }
    }

    private static AcceptedHash ReadHash(IConfigurationSection entry, ICollection<(string Key, string Rule)> failures)
    {
        var hash = new AcceptedHash();
        Read(entry, hash, failures);
        return hash;
    }

    private static void ReadValue(IConfigurationSection setting, PropertyInfo property, object options, ICollection<(string Key, string Rule)> failures)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (type == typeof(string))
        {
            property.SetValue(options, setting.Value ?? property.GetValue(options));
        }
        else if (setting.Value is { Length: > 0 } text && SettingParser.Supports(type))
        {
            var (value, rule) = SettingParser.Parse(type, text);
            if (value is null)
            {
                failures.Add((setting.Path, rule));
                return;
            }

            property.SetValue(options, value);
        }
    }
}
