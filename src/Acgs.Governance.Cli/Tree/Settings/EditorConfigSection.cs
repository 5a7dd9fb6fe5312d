// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Settings.Globs;

namespace Acgs.Governance.Cli.Tree.Settings;

/// <summary>A section that has keys which matter here.</summary>
/// <param name="Glob">The files that it is for.</param>
/// <param name="Entries">The keys that matter, in the order of the file.</param>
/// <param name="NamesProtectedFolder">Whether it is meant for a folder of which the files are else exempt.</param>
internal sealed record EditorConfigSection(SectionGlob Glob, IReadOnlyList<EditorConfigEntry> Entries, bool NamesProtectedFolder);
