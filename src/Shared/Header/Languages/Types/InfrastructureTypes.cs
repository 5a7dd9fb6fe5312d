// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages.Types;

/// <summary>What describes machines, images and policies.</summary>
internal static class InfrastructureTypes
{
    public static readonly FileType[] All =
    [
        FileType.Commented(
            "dockerfile",
            "Dockerfile Containerfile Dockerfile.* Containerfile.* Dockerfile* Containerfile* .dockerfile .containerfile Earthfile",
            Styles.Hash, Prologues.Docker),
        FileType.Commented("terraform", ".tf .tfvars .hcl .nomad .tofu .tftest.hcl .pkr.hcl .workflow .sentinel", Styles.HashOrStars, Prologues.Script),
        FileType.Commented("rego", ".rego", Styles.Hash, Prologues.Script),
        FileType.Commented("cedar", ".cedar .cedarschema", new(["//"], []), Prologues.Script),
        FileType.Commented("nix", ".nix", new(["#"], [Styles.Stars]), Prologues.Script),
        FileType.Commented("bitbake", ".bbclass .bbappend", Styles.Hash, Prologues.Script),
        FileType.Commented("puppet", ".pp", Styles.Hash, Prologues.Script),
        FileType.Commented("alloy", ".alloy .river", Styles.Slash, Prologues.Script),
        FileType.Commented("promql", ".promql .logql", Styles.Hash, Prologues.Script),
        FileType.Commented("d2", ".d2", Styles.Hash, Prologues.Script),
        FileType.Commented("plantuml", ".puml .plantuml .iuml .wsd", Styles.Quote, Prologues.Script, bareLine: BareLine.Content),
        FileType.Commented("mermaid", ".mmd .mermaid", new(["%%"], []), Prologues.Matters, bareLine: BareLine.Content),
        FileType.Commented("graphviz", ".dot .gv", Styles.Slash, Prologues.Script),
        FileType.Commented("structurizr", ".dsl", Styles.SlashOrHash, Prologues.Script),
    ];
}
