// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Authorization;

namespace Acgs.Governance.Tests.Info;

/// <summary>What nobody meets.</summary>
internal sealed class NeverRequirement : IAuthorizationRequirement;
