// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.RegularExpressions;

namespace Acgs.Governance.Analyzers.Usage.Secrets;

/// <summary>Tells a secret from what only holds its place.</summary>
internal static class SecretValue
{
    // A parameter of SQL or a reference to a vault (@), a variable ($), brackets of templates, a mask, a word that describes itself.
    private static readonly Regex Placeholder = new(
        @"^(?:[@$].*|:\w+|\?|\{.*\}|<.*>|\[.*\]|#\{.*\}#?|%.*%|__.*__|([*.xX\u2022])\1{2,}|pass|password|passwd|pwd|secret|change[-_ ]?me)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline);

    // Nobody else reaches what listens on the machine itself, the keys of Azure's emulators are the same everywhere, and the hosts of RFC 2606 are nobody's.
    private static readonly Regex HarmlessHost = new(
        @"[=/@,;]\s*(?:tcp:)?(?:localhost|127\.\d|\[?::1\b|\(local|host\.docker\.internal\b)|^\s*(?:localhost|127\.\d)"
            + @"|devstoreaccount1|UseDevelopmentEmulator\s*=\s*true|C2y6yDjf5/R\+ob0N8A7Cgv30VRDJIWEHLM"
            + @"|@[^/?#]*\b(?:example(?:\.com|\.org|\.net)?|test|invalid)(?:[:/?#\s]|$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>Whether <paramref name="value"/> is a secret: not empty, known at compile time and no placeholder.</summary>
    public static bool IsReal(string value)
    {
        var text = value.Trim().Trim('"', '\'').Trim();
        return text.Length > 0 && text.IndexOf(ConnectionText.Hole) < 0 && !Placeholder.IsMatch(text);
    }

    /// <summary>Whether <paramref name="text"/> names a host that is the machine itself, an emulator or nobody's.</summary>
    public static bool HasHarmlessHost(string text) => HarmlessHost.IsMatch(text);
}
