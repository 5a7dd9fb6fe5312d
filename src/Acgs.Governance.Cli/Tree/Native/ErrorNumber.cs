// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Native;

/// <summary>The errors of system calls that make a difference here, as Linux numbers them.</summary>
internal enum ErrorNumber
{
    NotPermitted = 1,
    NoEntry = 2,
    NoDevice = 6,
    NoAccess = 13,
    NotAFolder = 20,
    IsAFolder = 21,
    InvalidArgument = 22,
    FileTooLarge = 27,
    NoSpace = 28,
    ReadOnlyFileSystem = 30,
    NoSystemCall = 38,
    TooManyLinks = 40,
    QuotaExceeded = 122,
}
