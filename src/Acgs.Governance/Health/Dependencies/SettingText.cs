// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Health.Dependencies;

/// <summary>Reads values of configuration.</summary>
internal static class SettingText
{
    /// <summary>What <see cref="Flag"/> takes, as the end of a sentence.</summary>
    public const string FlagRule = "must be true or false";

    /// <summary>No where nothing is set; <see langword="null"/> for what is neither yes nor no.</summary>
    public static bool? Flag(string? text) => text is null ? false : bool.TryParse(text, out var flag) ? flag : null;
}
