// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Native;
using Acgs.Governance.Cli.Tree.Selection;
using Acgs.Governance.Cli.Tree.Settings;

namespace Acgs.Governance.Cli.Tree.Rotation;

/// <summary>Looks for the old hashes in the files that it is handed.</summary>
/// <param name="settings">What is required of them.</param>
/// <param name="kept">Those that are left alone.</param>
/// <param name="old">The hashes that go.</param>
/// <param name="to">The hash that comes.</param>
internal sealed class RotationSink(SettingsProvider settings, KeptFiles kept, IReadOnlyList<string> old, string to) : IFileSink
{
    private readonly List<RotationFile> _files = [];

    public SettingsProvider Settings => settings;

    public KeptFiles Kept => kept;

    public IReadOnlyList<string> Old => old;

    public string To => to;

    /// <summary>The files that a rotation has something to do with, in the order of their paths.</summary>
    public IReadOnlyList<RotationFile> Files => [.. _files.OrderBy(file => file.Path, StringComparer.Ordinal)];

    public IFileVisitor CreateVisitor(IFileReader reader) => new RotationScanner(reader, this);

    public void Add(RotationFile file)
    {
        lock (_files)
        {
            _files.Add(file);
        }
    }
}
