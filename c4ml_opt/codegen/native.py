"""LLVM IR text to bitcode, assembly or an object, by llvmlite."""

import llvmlite.binding as llvm

from ..target import Target


def emit(text: str, target: Target, kind: str) -> bytes:
    if kind == "llvm-ir":
        return text.encode()
    llvm.initialize_all_targets()
    llvm.initialize_all_asmprinters()
    machine = llvm.Target.from_triple(target.triple).create_target_machine(
        cpu=target.cpu, features=",".join(target.features), opt=3, reloc=target.relocation, codemodel="default", abiname=target.abi
    )
    module = llvm.parse_assembly(text)
    module.triple, module.data_layout = target.triple, str(machine.target_data)
    builder = llvm.create_pass_builder(machine, llvm.create_pipeline_tuning_options(3))
    builder.getModulePassManager().run(module, builder)
    if kind == "bitcode":
        return module.as_bitcode()
    return machine.emit_assembly(module).encode() if kind == "asm" else machine.emit_object(module)
