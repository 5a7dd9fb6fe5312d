// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Checking;
using Acgs.Governance.Cli.Tree.Settings;
using Acgs.Governance.Cli.Tree.Settings.Globs;
using Acgs.Governance.Header.Languages;

namespace Acgs.Governance.Cli.Tree.Rotation;

/// <summary>The files that say what was: what has run against a database or has been released keeps its hash.</summary>
internal sealed class KeptFiles
{
    private static readonly string[] Always = ["CHANGELOG*", "*.snap"];

    private readonly SectionGlob[] _always = Array.ConvertAll(Always, SectionGlob.Of);
    private readonly SectionGlob _migrations = SectionGlob.Of("**/migrations/**");
    private readonly SectionGlob[] _asked;

    /// <param name="asked">Further globs, which configuration cannot overrule.</param>
    public KeptFiles(IEnumerable<string> asked) => _asked = [.. asked.Select(SectionGlob.Of)];

    /// <summary>Whether a file is left alone.</summary>
    public bool Contain(ReadOnlySpan<byte> path, SourceType? type, FileSettings settings) =>
        MatchAny(_asked, path) || (settings.IsKeptInRotation ?? (MatchAny(_always, path) || IsForeignJson(type, settings) || IsRecord(path, type, settings)));

    // JSON of which the key is not required is never edited.
    private static bool IsForeignJson(SourceType? type, FileSettings settings) => type is { IsJson: true } && !settings.IsJsonKeyDemanded;

    // What has run against a database is a record in any language.
    private bool IsRecord(ReadOnlySpan<byte> path, SourceType? type, FileSettings settings) =>
        !settings.IsProtectionLifted
        && (_migrations.Matches(path) || (type != SourceType.CSharp && ProtectedFolders.ExemptionOf(path, type?.Row) != Exemption.None));

    private static bool MatchAny(SectionGlob[] globs, ReadOnlySpan<byte> path)
    {
        foreach (var glob in globs)
        {
            if (glob.Matches(path))
            {
                return true;
            }
        }

        return false;
    }
}
