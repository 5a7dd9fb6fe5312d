// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header;

namespace Acgs.Governance.Cli.Tree.Checking;

/// <summary>The result for a file; what there is to say about a finding is kept apart, because most files have none.</summary>
/// <param name="Status">What became of the file.</param>
/// <param name="Level">The strongest definition of compliance that the file meets.</param>
/// <param name="Verdict">What the file says.</param>
/// <param name="Detail">What there is to say beyond that: for findings and for files that cannot be read.</param>
/// <param name="Type">The type of an evaluated file.</param>
internal readonly record struct FileResult(FileStatus Status, ComplianceLevel Level, HeaderVerdict Verdict, FileDetail? Detail = null, SourceType? Type = null);
